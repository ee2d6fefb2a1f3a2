package kz.ruqsat.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.core.shared.Reason;

/** The rules of giving the right to sign results. The acts name the authorised person only: these rules are assumed. */
public final class SigningRights {
    private SigningRights() {}

    /** Whether this officer may give the right to others and end it: the head, or who is in the head's place. */
    public static boolean mayDecide(Officer by) {
        return Authority.isHead(by);
    }

    /**
     * Why this right can't be given; empty when it can.
     *
     * @param known those given to that person before
     * @param by who gives it
     * @param today in the body's calendar
     */
    public static List<Reason> hindrances(List<SigningRight> known, SigningRight wanted, Officer by, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        unless(mayDecide(by) && by.body().equals(wanted.body()), "not-yours", reasons);
        unless(!wanted.person().equals(by.iin()), "own", reasons);
        LocalDate until = wanted.until();
        unless(until == null || !until.isBefore(wanted.from()), "ends-before", reasons);
        unless(until == null || !until.isBefore(today), "past", reasons);
        unless(!wanted.order().day().isAfter(today), "order-later", reasons);
        unless(!wanted.from().isBefore(wanted.order().day()), "before-order", reasons);
        unless(!wanted.order().number().isBlank(), "no-order", reasons);
        boolean twice = known.stream()
                .anyMatch(right ->
                        right.ended() == null && right.person().equals(wanted.person()) && right.overlaps(wanted));
        unless(!twice, "twice", reasons);
        return List.copyOf(reasons);
    }

    private static void unless(boolean right, String what, List<Reason> reasons) {
        if (!right) {
            reasons.add(Reason.of("refusal.signing-right." + what));
        }
    }
}
