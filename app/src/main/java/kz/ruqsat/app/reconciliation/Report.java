package kz.ruqsat.app.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a day's registry. Kept for ever: a later attempt stands beside it.
 *
 * @param madeBy {@code iin:…}, or the job
 * @param registry the gateway's name for its registry, or null when it could not be had
 * @param trouble why it could not be had, for the log; null when it was
 * @param lines how many movements of money the day had
 * @param matched how many payments add up
 * @param findings how many need a look
 */
public record Report(
        long id,
        LocalDate day,
        Instant madeAt,
        String madeBy,
        @Nullable String registry,
        @Nullable String trouble,
        int lines,
        int matched,
        int findings) {

    /** Whether the gateway gave its registry. */
    public boolean made() {
        return registry != null;
    }
}
