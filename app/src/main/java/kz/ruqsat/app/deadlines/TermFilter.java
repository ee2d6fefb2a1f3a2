package kz.ruqsat.app.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which terms are looked at.
 *
 * @param within null: the most urgent of which there are any
 * @param body who has to act: the provider, or a body that was asked; null for any
 * @param role null for any
 * @param person an IIN; null for any
 */
public record TermFilter(
        @Nullable Within within,
        @Nullable String body,
        @Nullable String role,
        @Nullable String person) {

    /** When a term ends. */
    public enum Within {
        OVERDUE,
        TODAY,
        WEEK,
        LATER
    }

    /** From a moment, to a moment that is outside. */
    public record Span(Instant begin, Instant end) {}

    /** The moments that part the terms: now, the next midnight in Almaty, and midnight seven days later. */
    public record Moments(Instant now, Instant tomorrow, Instant week) {
        private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        Span span(Within within) {
            return switch (within) {
                case OVERDUE -> new Span(Instant.EPOCH, now);
                case TODAY -> new Span(now, tomorrow);
                case WEEK -> new Span(tomorrow, week);
                case LATER -> new Span(week, NEVER);
            };
        }
    }

    public TermFilter within(Within chosen) {
        return new TermFilter(chosen, body, role, person);
    }
}
