package kz.ruqsat.app.access;

import java.time.Instant;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;

/**
 * Somebody looked at an application that he does not work.
 *
 * @param name who it was
 * @param body for which body he works, by its id
 */
public record Look(UnifiedNumber application, Instant at, Iin iin, String name, String body, Purpose purpose) {

    /** Why it was looked at. */
    public enum Purpose {
        /** Somebody who proved to be the applicant asked by telephone. */
        CALL
    }
}
