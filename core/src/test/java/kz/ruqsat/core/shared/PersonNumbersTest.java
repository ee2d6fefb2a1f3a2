package kz.ruqsat.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of the numbers' own table, and a few that are worse. */
class PersonNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"850101300015", "550505300118", "040229500035", "100630600045"})
    void readsIin(String text) {
        assertThat(Iin.parse(text)).contains(new Iin(text));
        assertThat(PersonNumber.parse(text)).contains(new Iin(text));
        assertThat(Bin.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"991231400026", "900101300811"})
    void readsIinOfSecondPass(String text) {
        assertThat(Iin.parse(text)).contains(new Iin(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"050140000011", "220340001231", "191041000557", "151150007770", "210742000108", "981260000040"})
    void readsBin(String text) {
        assertThat(Bin.parse(text)).contains(new Bin(text));
        assertThat(PersonNumber.parse(text)).contains(new Bin(text));
        assertThat(Iin.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850101300016", // check digit must be 5
                "581010300015", // digits swapped
                "851301300015", // month 13
                "030229500033", // 2003-02-29
                "850101900013", // century digit 9
                "123456789011", // the national CA's test certificates: month 34
                "85010130001",
                "8501013000151",
                "",
                " 850101300015",
                "85010130001X",
                "٨٥٠١٠١٣٠٠٠١٥", // digits, but Arabic ones
                "-85010130001"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(PersonNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Iin(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90010130080", "90010130161", "22034000065", "22034000146"})
    void refusesSerialsThatWereNeverIssued(String firstEleven) {
        for (int check = 0; check <= 9; check++) {
            assertThat(PersonNumber.parse(firstEleven + check)).isEmpty();
        }
    }

    @Test
    void refusesBinOfUnknownKind() {
        assertThat(Bin.parse("220370000128")).isEmpty();
    }

    @Test
    void refusesBinOfMonthThirteen() {
        assertThat(Bin.parse(withCheckDigit("22134000123"))).isEmpty();
        assertThat(Bin.parse(withCheckDigit("22004000123"))).isEmpty();
    }

    @Test
    void readsIinWithoutCentury() {
        String foreigner = withCheckDigit("85010100001");
        assertThat(Iin.parse(foreigner)).isPresent();
        String leapDayOf2004 = withCheckDigit("04022900003");
        assertThat(Iin.parse(leapDayOf2004)).isPresent();
        assertThat(Iin.parse(withCheckDigit("03022900003"))).isEmpty();
    }

    @Test
    void readsBirthdaysOfThreeCenturies() {
        assertThat(Iin.parse(withCheckDigit("00022950000")))
                .as("2000 was a leap year")
                .isPresent();
        assertThat(Iin.parse(withCheckDigit("00022930000"))).as("1900 was none").isEmpty();
        assertThat(Iin.parse(withCheckDigit("99123110000"))).as("1899").isPresent();
    }

    private static String withCheckDigit(String eleven) {
        for (int check = 0; check <= 9; check++) {
            if (CheckDigit.fits(eleven + check)) {
                return eleven + check;
            }
        }
        throw new AssertionError("Both passes give 10: " + eleven);
    }
}
