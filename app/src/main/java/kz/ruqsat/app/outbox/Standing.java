package kz.ruqsat.app.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a destination.
 *
 * @param oldest when the longest waiting message was put
 */
public record Standing(
        String destination,
        long waiting,
        long parked,
        @Nullable Instant oldest) {}
