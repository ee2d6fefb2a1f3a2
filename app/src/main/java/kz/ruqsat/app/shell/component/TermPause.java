package kz.ruqsat.app.shell.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the term did not run.
 *
 * @param atMinutes how many minutes of the term were used when it stopped
 * @param reason why, in the reader's language
 * @param from when it stopped
 * @param to when it went on, or null while it stands still
 */
public record TermPause(
        long atMinutes,
        String reason,
        Instant from,
        @Nullable Instant to) {}
