package kz.ruqsat.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.app.shell.Masking;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "кеніштердің, 'кениш':*",
                "кеніш, 'кениш':*",
                "өндірістерін, 'ондирис':*",
                "медициналық, 'медиц':*",
                "химических, 'химическ':*",
                "горных, 'горн':*",
                "производств, 'производств':*",
                "казахмыс, 'казахмыс':*",
                "кен, 'кен':*",
                "кеннің, ('кенн':* | 'кен')",
                "кені, ('кени':* | 'кен')",
                "ltd, 'ltd':*"
            })
    void cutsEndings(String word, String query) {
        assertThat(SearchWords.of(word).tsquery()).isEqualTo(query.replace("\"", ""));
    }

    @Test
    void leavesFormsOfEnterpriseOut() {
        assertThat(SearchWords.of("ТОО «Алтын Кен»").tsquery()).isEqualTo("('алтын':* | 'алт') & 'кен':*");
        assertThat(SearchWords.of("ТОО").tsquery()).isEqualTo("'тоо':*");
    }

    @Test
    void asksForWholeWordsWhenTheyAreShort() {
        assertThat(SearchWords.of("ан альянс").tsquery()).isEqualTo("'ан' & 'альянс':*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table licence; --", "a & b | !c", "%_%", "\\", "<script>", "' or '1'='1", "a:*b"})
    void keepsLettersAndDigitsOnly(String hostile) {
        assertThat(SearchWords.of(hostile).words())
                .allMatch(word -> word.beginning().matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void takesFewWordsAndNoEndlessOnes() {
        assertThat(SearchWords.of("бір екі үш төрт бес алты жеті сегіз тоғыз он")
                        .words())
                .hasSize(8);
        assertThat(SearchWords.of("ж".repeat(5_000)).words().getFirst().beginning())
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void understandsNumbers() {
        UnifiedNumber number = UnifiedNumber.of("LMC", 17);
        String spaced = number.value().replaceAll("(.{4})", "$1 ").toLowerCase(java.util.Locale.ROOT);
        assertThat(Wanted.of(" № " + spaced)).isEqualTo(new Wanted.Number(number));
        String mistyped = number.value().substring(0, 14) + "8";
        assertThat(Wanted.of(mistyped)).isEqualTo(new Wanted.MistypedNumber());
        assertThat(Wanted.of("БСН: 050140000011")).isEqualTo(new Wanted.Holder(new Bin("050140000011")));
        assertThat(Wanted.of("850101 300015")).isEqualTo(new Wanted.Holder(new Iin("850101300015")));
        assertThat(Wanted.of("850101300016")).isEqualTo(new Wanted.MistypedHolder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u0007", "%%%", "«»", "\u202e"})
    void takesNothingForEverything(String nothing) {
        assertThat(Wanted.of(nothing)).isEqualTo(new Wanted.Everything());
    }

    @Test
    void masksPeopleNotFirms() {
        assertThat(Masking.of(new Bin("050140000011"))).isEqualTo("050140000011");
        assertThat(Masking.of(new Iin("850101300015"))).isEqualTo("••••••••••15");
        assertThat(Masking.iin("1")).isEqualTo("1");
    }
}
