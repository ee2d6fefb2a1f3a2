package kz.ruqsat.core.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A term that has begun.
 *
 * @param term as the act states it
 * @param from the event from which it is counted
 * @param due its legal end; while the term is paused, the end it would have had without the present pause
 * @param pauses the times in which it did not run, in order; only the last may still last
 */
public record RunningTerm(Term term, Instant from, Instant due, List<Pause> pauses) {
    public RunningTerm {
        pauses = List.copyOf(pauses);
    }

    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    /** The legal end, or empty while the term is paused. */
    public Optional<Instant> legalEnd() {
        return paused() ? Optional.empty() : Optional.of(due);
    }
}
