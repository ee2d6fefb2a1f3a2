package kz.ruqsat.app.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the outbox keeps it, for those who look after it.
 *
 * @param told what the receiver answered or the trouble of the last attempt
 * @param endedAt when it was delivered or parked
 */
public record Kept(
        long id,
        String destination,
        String key,
        String subject,
        State state,
        int attempts,
        Instant putAt,
        @Nullable String told,
        @Nullable Instant endedAt) {

    /** Where a message stands. */
    public enum State {
        WAITING,
        DELIVERED,
        PARKED
    }
}
