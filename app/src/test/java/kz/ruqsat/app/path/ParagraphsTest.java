package kz.ruqsat.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.app.shell.PageFixture;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5-тармақ | Пункт 5 | Paragraph 5",
                "5.1 | 5-тармақтың 1) тармақшасы | Пункт 5, подпункт 1) | Paragraph 5, subparagraph 1)",
                "annex | Регламенттің тақырыбы | Заголовок регламента | Title of the regulation",
                "annex-1 | 1-қосымша | Приложение 1 | Annex 1",
                "chapter-4 | 4-тарау | Глава 4 | Chapter 4",
                "order | Бұйрықтың кіріспесі | Преамбула приказа | Preamble of the order",
                "order-2 | Бұйрықтың 2-тармағы | Пункт 2 приказа | Paragraph 2 of the order",
                "order-2.1 | Бұйрықтың 2-тармағының 1) тармақшасы | Пункт 2 приказа, подпункт 1)"
                        + " | Paragraph 2 of the order, subparagraph 1)",
            })
    void namesAParagraphAsPeopleDo(String paragraph, String kk, String ru, String en) {
        assertThat(named(Language.KK, paragraph)).isEqualTo(kk);
        assertThat(named(Language.RU, paragraph)).isEqualTo(ru);
        assertThat(named(Language.EN, paragraph)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"KK, order-2, бұйрықтың 2-тармағы", "EN, 5, paragraph 5"})
    void beginsSmallWithinASentence(Language language, String paragraph, String expected) {
        assertThat(Paragraphs.within(PageFixture.page(language).texts(), paragraph))
                .isEqualTo(expected);
    }

    private static String named(Language language, String paragraph) {
        return Paragraphs.named(PageFixture.page(language).texts(), paragraph);
    }
}
