package kz.ruqsat.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.PowerOfAttorney.Party;
import kz.ruqsat.app.gateway.PowerOfAttorney.Power;
import kz.ruqsat.app.gateway.PowerOfAttorney.State;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import org.junit.jupiter.api.Test;

class PowerCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Bin FIRM = new Bin("050140000011");
    private static final Iin HOLDER = new Iin("850101300015");
    private static final Iin ANOTHER = new Iin("040229500035");

    private static PowerOfAttorney power(LocalDate from, LocalDate until, State state) {
        return new PowerOfAttorney(
                "1-2345",
                from,
                "Notary",
                new Party<>(FIRM, "Firm"),
                new Party<>(HOLDER, "Holder"),
                List.of(new Power(Power.FILE, "to file")),
                from,
                until,
                state);
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    @Test
    void acceptsAGoodOneOnItsLastDay() {
        PowerOfAttorney power = power(TODAY.minusYears(1), TODAY, State.ACTIVE);

        assertThat(PowerCheck.against(power, FIRM, HOLDER, Power.FILE, TODAY)).isEmpty();
    }

    @Test
    void namesTheDayOnWhichItEndedYesterday() {
        PowerOfAttorney power = power(TODAY.minusYears(1), TODAY.minusDays(1), State.ACTIVE);

        assertThat(PowerCheck.against(power, FIRM, HOLDER, Power.FILE, TODAY))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.key()).isEqualTo("window.power.ended");
                    assertThat(reason.arguments()).containsEntry("day", "19.11.2026");
                });
    }

    @Test
    void namesEveryMismatchByItself() {
        PowerOfAttorney power = power(TODAY.plusDays(1), TODAY.plusYears(1), State.CANCELLED);

        assertThat(keys(PowerCheck.against(power, ANOTHER, ANOTHER, Power.RECEIVE, TODAY)))
                .containsExactly(
                        "window.power.cancelled",
                        "window.power.notBegun",
                        "window.power.otherPrincipal",
                        "window.power.otherRepresentative",
                        "window.power.limited");
    }
}
