package kz.ruqsat.sandbox.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermWordsTest {
    @Test
    void readsKazakhTerms() {
        assertThat(TermWords.read("15\u00a0минут ішінен 3\u00a0минут өтті")).contains(new TermWords("3 min", "15 min"));
        assertThat(TermWords.read("12\u00a0жұмыс\u00a0күні ішінен 1\u00a0жұмыс күні 2\u00a0сағат өтті"))
                .contains(new TermWords("1 d 2 h", "12 d"));
    }

    @Test
    void readsRussianTerms() {
        assertThat(TermWords.read("использовано: 0\u00a0минут; всего: 2\u00a0рабочих дня 7\u00a0часов"))
                .contains(new TermWords("0 min", "2 d 7 h"));
    }

    @Test
    void passesOverOtherLines() {
        assertThat(TermWords.read("Әшімова Гүлнұр, 22 қараша 2026, 14:30")).isEmpty();
    }
}
