package kz.ruqsat.core.deadline;

import java.time.Duration;

/**
 * How a term stands at a moment, in working time.
 *
 * @param used how much of it has passed, pauses not counted; not more than {@code allowed} plus {@code late}
 * @param allowed how much there is in all
 * @param left how much is left, zero when it is over; never negative
 * @param late how much it is overdue, zero when it is not; never negative
 * @param paused whether it stands still now
 */
public record TermProgress(Duration used, Duration allowed, Duration left, Duration late, boolean paused) {
    public TermProgress {
        if (used.isNegative() || allowed.isNegative() || left.isNegative() || late.isNegative()) {
            throw new IllegalArgumentException("A term is never negative");
        }
    }

    public boolean overdue() {
        return late.isPositive();
    }
}
