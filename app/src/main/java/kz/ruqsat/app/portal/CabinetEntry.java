package kz.ruqsat.app.portal;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * An application as the lists of the cabinet show it.
 *
 * @param step the step that waits, or null when the application is decided
 * @param licence its number, when one was granted
 */
public record CabinetEntry(
        UnifiedNumber number,
        RegulationId regulation,
        LocalDate edition,
        String variant,
        String covered,
        Status status,
        long feeTiyn,
        Instant createdAt,
        @Nullable Instant filedAt,
        @Nullable Instant receivedAt,
        @Nullable Waiting step,
        @Nullable Instant decidedAt,
        @Nullable UnifiedNumber licence) {

    /** How far it is. */
    public enum Status {
        PREPARED,
        IN_REVIEW,
        GRANTED,
        REFUSED
    }

    /**
     * The step that waits.
     *
     * @param role who has it
     * @param openedAt since when
     * @param due its legal end
     */
    public record Waiting(String step, String role, Instant openedAt, Instant due, boolean paused) {}
}
