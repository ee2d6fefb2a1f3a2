package kz.ruqsat.app.window;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.Reason;

/** Compares a power of attorney with who stands at the window and for whom; each mismatch has its own name. */
final class PowerCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private PowerCheck() {}

    /**
     * Why this power of attorney does not do; empty: it does.
     *
     * @param act what it has to cover: {@link PowerOfAttorney.Power#FILE} or {@code RECEIVE}
     * @param today in Kazakhstan
     */
    static List<Reason> against(
            PowerOfAttorney power, PersonNumber principal, Iin representative, String act, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (power.state() == PowerOfAttorney.State.CANCELLED) {
            reasons.add(Reason.of("window.power.cancelled"));
        }
        if (today.isBefore(power.from())) {
            reasons.add(Reason.of("window.power.notBegun", "day", DAY.format(power.from())));
        }
        if (today.isAfter(power.until())) {
            reasons.add(Reason.of("window.power.ended", "day", DAY.format(power.until())));
        }
        if (!power.principal().number().value().equals(principal.value())) {
            reasons.add(Reason.of("window.power.otherPrincipal"));
        }
        if (!power.representative().number().equals(representative)) {
            reasons.add(Reason.of("window.power.otherRepresentative"));
        }
        if (!power.allows(act)) {
            reasons.add(Reason.of("window.power.limited"));
        }
        return reasons;
    }
}
