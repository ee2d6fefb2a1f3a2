package kz.ruqsat.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "LAA, 1, KZ65LAA00000001",
        "RYS, 123, KZ03RYS00000123",
        "VEK, 12345678, KZ89VEK12345678",
        "LAM, 99999, KZ60LAM00099999"
    })
    void makesNumberWithCheckDigits(String kind, long serial, String number) {
        assertThat(UnifiedNumber.of(kind, serial)).hasToString(number);
        assertThat(UnifiedNumber.parse(number)).contains(new UnifiedNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kz65laa00000001", " KZ65 LAA 0000 0001 ", "KZ65\u00a0LAA\u202f00000001\n", "kz03rys00000123"})
    void forgivesBlanksAndLowerCase(String typed) {
        assertThat(UnifiedNumber.parse(typed)).isPresent();
    }

    @Test
    void refusesAnyWrongDigit() {
        String right = "KZ89VEK12345678";
        for (int i = 2; i < right.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                String wrong = right.substring(0, i) + c + right.substring(i + 1);
                assertThat(UnifiedNumber.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void refusesSwappedCheckDigits() {
        assertThat(UnifiedNumber.parse("KZ56LAA00000001")).isEmpty();
        assertThat(UnifiedNumber.parse("KZ98VEK12345678")).isEmpty();
    }

    /** 01 leaves the same remainder as 98, 00 as 97 and 99 as 02; only one of each pair is ever made. */
    @Test
    void refusesSecondSpellingOfCheckDigits() {
        for (int serial = 0; serial < 200; serial++) {
            String made = UnifiedNumber.of("LAA", serial).value();
            for (int check = 0; check <= 99; check++) {
                String spelt = "KZ" + String.format(Locale.ROOT, "%02d", check) + made.substring(4);
                assertThat(UnifiedNumber.parse(spelt).isPresent()).as(spelt).isEqualTo(spelt.equals(made));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KZ65", "US65LAA00000001", "KZ65LAA000000011", "KZ65LÀA00000001", "KZ65LAA0000000١"})
    void refusesOtherForms(String text) {
        assertThat(UnifiedNumber.parse(text)).isEmpty();
    }

    @Test
    void makesNoNumberBeyondEightDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedNumber.of("LAA", 100_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedNumber.of("LAA", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedNumber.of("laa", 1));
    }
}
