package kz.ruqsat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final TextBook BOOK = TextBook.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KK | 12 қараша 2026, 14:30",
                "RU | 12 ноября 2026, 14:30",
                "EN | 12 November 2026, 14:30",
            })
    void writesMomentsInTheTimeOfAlmaty(Language language, String expected) {
        Texts texts = BOOK.in(language);
        assertThat(spaced(texts.moment(Instant.parse("2026-11-12T09:30:00Z")))).isEqualTo(expected);
        assertThat(spaced(texts.day(Instant.parse("2026-11-11T19:00:00Z")))).isEqualTo(expected.split(",")[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KK | 2 | 3 | 0 | 2 жұмыс күні 3 сағат қалды",
                "RU | 2 | 3 | 0 | осталось: 2 рабочих дня 3 часа",
                "RU | 1 | 0 | 0 | осталось: 1 рабочий день",
                "RU | 11 | 0 | 0 | осталось: 11 рабочих дней",
                "RU | 21 | 5 | 0 | осталось: 21 рабочий день 5 часов",
                "RU | 22 | 1 | 59 | осталось: 22 рабочих дня 1 час",
                "RU | 112 | 0 | 0 | осталось: 112 рабочих дней",
                "RU | 0 | 0 | 1 | осталось: 1 минута",
                "RU | 0 | 0 | 0 | осталось: 0 минут",
                "EN | 1 | 1 | 0 | 1 working day 1 hour left",
                "EN | 0 | 2 | 15 | 2 hours 15 minutes left",
                "KK | 0 | 0 | 45 | 45 минут қалды",
            })
    void saysWhatIsLeft(Language language, int days, int hours, int minutes, String expected) {
        assertThat(spaced(BOOK.in(language).left(new WorkingTime(days, hours, minutes))))
                .isEqualTo(expected);
    }

    @Test
    void writesNumbersAndSumsByTheLanguage() {
        assertThat(spaced(BOOK.in(Language.KK).money(3_932_000))).isEqualTo("39 320 ₸");
        assertThat(spaced(BOOK.in(Language.RU).money(123_456_705))).isEqualTo("1 234 567,05 ₸");
        assertThat(spaced(BOOK.in(Language.EN).money(123_456_750))).isEqualTo("1,234,567.50 ₸");
        assertThat(spaced(BOOK.in(Language.EN).number(1000))).isEqualTo("1,000");
        assertThat(BOOK.in(Language.KK).bytes(20L * 1024 * 1024)).isEqualTo("20 МБ");
    }

    @Test
    void fillsPlaceholdersOnceAndLeavesTheRest() {
        Texts texts = BOOK.in(Language.EN);
        assertThat(texts.of("shell.error.titlePrefix", "{0} $1 \\")).isEqualTo("Error: {0} $1 \\");
        assertThat(texts.of("shell.error.titlePrefix")).isEqualTo("Error: {0}");
        assertThat(texts.of("shell.error.titlePrefix", Map.of("0", "x"))).isEqualTo("Error: x");
        assertThat(texts.of("no.such.key")).isEqualTo("[no.such.key]");
    }

    @Test
    void splitsWorkingMinutes() {
        assertThat(WorkingTime.ofMinutes(2 * 480 + 3 * 60 + 5, 480)).isEqualTo(new WorkingTime(2, 3, 5));
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }
}
