package kz.ruqsat.core.application;

import java.util.Set;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * An employee of a state body who acts in a step, with the roles of the position held at that moment.
 *
 * @param roles of the position; of the absent person's position for one who acts in another's place
 * @param inPlaceOf the absent person in whose place this officer acts, or null for who acts as himself
 */
public record Officer(
        Iin iin,
        String name,
        String body,
        Set<Role> roles,
        @Nullable InPlaceOf inPlaceOf) {
    public Officer {
        roles = Set.copyOf(roles);
        if (inPlaceOf != null && inPlaceOf.iin().equals(iin)) {
            throw new IllegalArgumentException("Nobody acts in his own place: " + iin);
        }
    }

    /** An officer who acts as himself. */
    public Officer(Iin iin, String name, String body, Set<Role> roles) {
        this(iin, name, body, roles, null);
    }

    /**
     * Whose the tasks are that this officer does: the absent person's for a substitute. What is done in another's place
     * stays the other's, so that it goes back to him when the substitution ends.
     */
    public Iin holder() {
        return inPlaceOf == null ? iin : inPlaceOf.iin();
    }

    /** Whether the task is of this officer's role and given to nobody else. */
    public boolean holds(OpenTask task) {
        return roles.contains(task.role())
                && (task.assignee() == null || task.assignee().equals(holder()));
    }
}
