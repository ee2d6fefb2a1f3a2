package kz.ruqsat.core.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.application.SigningRight.Standing;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * By what an officer may sign the results of a service. The regulation's step says with which role ("the head signs",
 * "the head or his deputy", "the person authorised to sign"). Whom the act names by his position needs nothing more;
 * everybody else needs an order. How orders are given the acts do not say: assumed. A substitute has the right of
 * him in whose place he acts.
 */
public sealed interface Authority {
    Role HEAD = new Role("provider-head");
    Role DEPUTY = new Role("deputy-head");
    Role HEAD_OR_DEPUTY = new Role("head-or-deputy");

    /** The act names the position: the head, or the deputy where it says "or his deputy". */
    record ByPosition() implements Authority {}

    record ByOrder(SigningRight right) implements Authority {}

    /** None, and why. */
    record Missing(Reason why) implements Authority {}

    /** Whether these are the roles of the head of the body; a deputy may have the head's tasks, but is not the head. */
    static boolean isHead(Officer officer) {
        return officer.roles().contains(HEAD) && !officer.roles().contains(DEPUTY);
    }

    /** Whether the officer signs in a step of that role without an order. */
    static boolean byPosition(Officer officer, Role step) {
        return isHead(officer) || step.equals(HEAD_OR_DEPUTY);
    }

    /**
     * The authority of the officer, or of the absent person in whose place he acts.
     *
     * @param step the role of the step in which the result is signed
     * @param rights all that were ever given to that person in that body
     * @param today in the provider's calendar
     */
    static Authority of(Officer officer, Role step, RegulationId service, List<SigningRight> rights, LocalDate today) {
        if (byPosition(officer, step)) {
            return new ByPosition();
        }
        List<SigningRight> own = rights.stream()
                .filter(right ->
                        right.person().equals(officer.holder()) && right.body().equals(officer.body()))
                .toList();
        return own.stream()
                .filter(right -> right.covers(service) && right.standing(today) == Standing.HOLDS)
                .findFirst()
                .<Authority>map(ByOrder::new)
                .orElseGet(() -> new Missing(why(own, service, today)));
    }

    private static Reason why(List<SigningRight> own, RegulationId service, LocalDate today) {
        if (own.isEmpty()) {
            return Reason.of("refusal.signing-right.none");
        }
        List<SigningRight> covering =
                own.stream().filter(right -> right.covers(service)).toList();
        if (covering.isEmpty()) {
            return Reason.of("refusal.signing-right.other-service");
        }
        Optional<LocalDate> begins = covering.stream()
                .filter(right -> right.standing(today) == Standing.TO_COME)
                .map(SigningRight::from)
                .min(Comparator.naturalOrder());
        return begins.map(day -> Reason.of("refusal.signing-right.not-yet", "begins", day.toString()))
                .orElseGet(() -> Reason.of(
                        "refusal.signing-right.over",
                        "order",
                        covering.getLast().order().text()));
    }

    /** The order that stands with the officer's signature; null where his position or a substitution is the ground. */
    default @Nullable String order(Officer officer) {
        return switch (this) {
            case ByOrder(SigningRight right)
            when officer.inPlaceOf() == null -> right.order().text();
            case ByOrder _, ByPosition _, Missing _ -> null;
        };
    }
}
