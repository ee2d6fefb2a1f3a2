package kz.ruqsat.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.core.shared.Source;
import org.junit.jupiter.api.Test;

class FeeTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final MonthlyIndex INDEX = new MonthlyIndex(
            new TreeMap<>(Map.of(LocalDate.of(2025, 1, 1), new BigDecimal("3932"), NEW_YEAR, new BigDecimal("4325"))));

    @Test
    void takesIndexOfTheDay() {
        assertThat(INDEX.tiyn(fee("10"), NEW_YEAR.minusDays(1))).isEqualTo(3_932_000);
        assertThat(INDEX.tiyn(fee("10"), NEW_YEAR)).isEqualTo(4_325_000);
    }

    @Test
    void roundsUpToWholeTenge() {
        assertThat(INDEX.tiyn(fee("0.1"), NEW_YEAR)).isEqualTo(43_300);
        assertThat(INDEX.tiyn(fee("0"), NEW_YEAR)).isZero();
    }

    @Test
    void refusesDayBeforeFirstIndex() {
        assertThatIllegalArgumentException().isThrownBy(() -> INDEX.tiyn(fee("10"), LocalDate.of(2024, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> fee("-1"));
    }

    private static Fee fee(String indices) {
        return new Fee(new BigDecimal(indices), Source.paragraph("10.2"));
    }
}
