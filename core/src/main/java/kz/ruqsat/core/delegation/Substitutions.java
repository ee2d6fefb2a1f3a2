package kz.ruqsat.core.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;

/** The rules of replacing one another in a body. The acts are silent about them: all of them are assumed. */
public final class Substitutions {
    private static final Role HEAD = new Role("provider-head");
    private static final List<Role> DEPUTIES = List.of(new Role("deputy-head"), new Role("head-or-deputy"));

    private Substitutions() {}

    /** Whether this officer may say who replaces that person: the head anybody of the body, a deputy himself. */
    public static boolean mayDecide(Officer by, Iin absent) {
        return by.roles().contains(HEAD)
                || by.iin().equals(absent) && DEPUTIES.stream().anyMatch(by.roles()::contains);
    }

    /** Whether this officer may say so of anybody at all. */
    public static boolean mayDecide(Officer by) {
        return mayDecide(by, by.iin());
    }

    /**
     * Why this substitution can't be; empty when it can. A substitute who is absent himself can't act, and what was given
     * to one can't be given on: so no circle can come about.
     *
     * @param standing the substitutions of the body that were not revoked
     * @param by who decides it, acting as himself
     * @param today in the body's calendar
     */
    public static List<Reason> hindrances(
            List<Substitution> standing, Substitution wanted, Officer by, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        unless(mayDecide(by, wanted.absent()) && by.body().equals(wanted.body()), "not-yours", reasons);
        unless(!wanted.absent().equals(wanted.substitute()), "own-place", reasons);
        unless(!wanted.until().isBefore(wanted.from()), "ends-before", reasons);
        unless(!wanted.until().isBefore(today), "past", reasons);
        unless(!wanted.ground().orderDate().isAfter(today), "order-later", reasons);
        boolean grounded = !wanted.ground().orderNumber().isBlank()
                && !wanted.ground().reason().isBlank();
        unless(grounded, "no-ground", reasons);
        for (Substitution other : standing) {
            if (other.overlaps(wanted)) {
                unless(!other.absent().equals(wanted.absent()), "overlaps", reasons);
                unless(!other.absent().equals(wanted.substitute()), "substitute-absent", reasons);
                unless(!other.substitute().equals(wanted.absent()), "absent-substitutes", reasons);
            }
        }
        return reasons.stream().distinct().toList();
    }

    private static void unless(boolean right, String what, List<Reason> reasons) {
        if (!right) {
            reasons.add(Reason.of("refusal.substitution." + what));
        }
    }
}
