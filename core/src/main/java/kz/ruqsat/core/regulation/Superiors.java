package kz.ruqsat.core.regulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who stands above whom at the provider, as far as a procedure's own roles tell: executor and clerk, head of division,
 * deputy, head. The acts do not say it in so many words: assumed.
 */
public final class Superiors {
    private static final Map<String, Integer> RANKS = Map.of(
            "clerk", 0,
            "executor", 0,
            "expert", 0,
            "division-head", 1,
            "deputy-head", 2,
            "head-or-deputy", 3,
            "authorised-signer", 3,
            "provider-head", 4);

    private Superiors() {}

    /** The roles of that procedure above the given one, the nearest first; the head of the body last. */
    public static List<Role> of(Procedure procedure, Role role) {
        int own = rank(role);
        Role head = new Role("provider-head");
        return Stream.concat(procedure.steps().stream().map(Step::role), Stream.of(head))
                .filter(other -> rank(other) > own)
                .distinct()
                .sorted(Comparator.comparingInt(Superiors::rank).thenComparing(Role::value))
                .toList();
    }

    /** Whether one with this role is above others of the body. */
    public static boolean superior(Role role) {
        return rank(role) > 0;
    }

    private static int rank(Role role) {
        return RANKS.getOrDefault(role.value(), 0);
    }
}
