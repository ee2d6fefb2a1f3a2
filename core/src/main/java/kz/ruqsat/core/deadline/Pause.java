package kz.ruqsat.core.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which a term does not run. {@code until} is null while it lasts. */
public record Pause(Instant from, @Nullable Instant until) {
    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it begins: " + from + "–" + until);
        }
    }
}
