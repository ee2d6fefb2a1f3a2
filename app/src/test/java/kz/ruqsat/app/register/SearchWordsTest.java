package kz.ruqsat.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "кеніштердің, кениш",
        "кеніш, кениш",
        "өндірістерін, ондирист",
        "химических, химическ",
        "производств, производств",
        "казахмыс, казахмыс",
        "кен, кен",
        "ltd, ltd"
    })
    void cutsEndings(String word, String beginning) {
        assertThat(SearchWords.of(word).beginnings())
                .allMatch(stem -> beginning.startsWith(stem) || stem.startsWith(beginning));
        assertThat(SearchWords.of(word).beginnings()).allMatch(stem -> stem.length() >= Math.min(4, word.length()));
    }

    @Test
    void neverCutsWhatIsNoEnding() {
        assertThat(SearchWords.of("Казахмыс").beginnings()).containsExactly("казахмыс");
    }

    @Test
    void leavesFormsOfEnterpriseOut() {
        assertThat(SearchWords.of("ТОО «Алтын Кен»").beginnings()).containsExactly("алтын", "кен");
        assertThat(SearchWords.of("ТОО").beginnings()).containsExactly("тоо");
    }

    @Test
    void asksForWholeWordsWhenTheyAreShort() {
        assertThat(SearchWords.of("ан альянс").tsquery()).isEqualTo("'ан' & 'альянс':*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table licence; --", "a & b | !c", "%_%", "\\", "<script>", "' or '1'='1", "a:*b"})
    void keepsLettersAndDigitsOnly(String hostile) {
        assertThat(SearchWords.of(hostile).beginnings()).allMatch(word -> word.matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void takesFewWordsAndNoEndlessOnes() {
        assertThat(SearchWords.of("бір екі үш төрт бес алты жеті сегіз тоғыз он")
                        .beginnings())
                .hasSize(8);
        assertThat(SearchWords.of("ж".repeat(5_000)).beginnings().getFirst()).hasSizeLessThanOrEqualTo(60);
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
