package kz.ruqsat.app.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.regulation.Role;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as it was recorded.
 *
 * @param absentRoles the roles that the absent person's position has now
 * @param recordedBy name of who decided it
 * @param endedAt when it was ended before its last day, or null
 */
public record Replacement(
        long id,
        Substitution substitution,
        String absentName,
        String substituteName,
        Set<Role> absentRoles,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant endedAt) {
    public Replacement {
        absentRoles = Set.copyOf(absentRoles);
    }

    /** How it stands on a day. */
    public enum Standing {
        HOLDS,
        TO_COME,
        OVER,
        ENDED
    }

    public Standing standing(LocalDate today) {
        if (endedAt != null) {
            return Standing.ENDED;
        }
        if (today.isBefore(substitution.from())) {
            return Standing.TO_COME;
        }
        return today.isAfter(substitution.until()) ? Standing.OVER : Standing.HOLDS;
    }

    /** The substitute as one who acts in the absent person's place. */
    Officer officer() {
        return new Officer(
                substitution.substitute(),
                substituteName,
                substitution.body(),
                absentRoles,
                substitution.inPlaceOf(absentName));
    }
}
