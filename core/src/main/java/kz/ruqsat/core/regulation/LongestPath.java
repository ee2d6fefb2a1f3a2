package kz.ruqsat.core.regulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.deadline.NoCalendarException;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermClock;

/**
 * How long a procedure may take when every step uses the whole of its term and nothing is returned for rework.
 *
 * @param time in the provider's working time
 * @param steps the way that takes so long
 * @param pausable whether a step's term may stand still on the way, so that it may take longer by the calendar
 */
public record LongestPath(Duration time, List<Step> steps, boolean pausable) {
    public LongestPath {
        steps = List.copyOf(steps);
    }

    /**
     * The longest way from the procedure's first step to an end.
     *
     * @param workingDay how much working time a day counts
     */
    public static LongestPath of(Procedure procedure, Duration workingDay) {
        LongestPath longest = new Walk(procedure, workingDay).from(procedure.first(), Duration.ZERO, List.of());
        boolean pausable = longest.steps().stream().anyMatch(step -> step.term().pausedAwaitingConsents());
        return new LongestPath(longest.time(), longest.steps(), pausable);
    }

    /** The latest legal end for documents received then, or empty when the calendar does not reach so far. */
    public Optional<Instant> due(TermClock clock, Instant receivedAt) {
        try {
            Instant end = receivedAt;
            for (Step step : steps) {
                Instant own = switch (step.term().countedFrom()) {
                    case RECEIPT -> clock.due(step.term().term(), receivedAt);
                    case PREVIOUS_STEP -> clock.due(step.term().term(), end);
                };
                end = own.isAfter(end) ? own : end;
            }
            return Optional.of(end);
        } catch (NoCalendarException _) {
            return Optional.empty();
        }
    }

    private record Walk(Procedure procedure, Duration workingDay) {

        LongestPath from(Step step, Duration before, List<Step> passed) {
            Duration own = length(step.term().term());
            // A term that runs from the receipt of the documents runs beside the steps before it.
            Duration after = switch (step.term().countedFrom()) {
                case RECEIPT -> own.compareTo(before) > 0 ? own : before;
                case PREVIOUS_STEP -> before.plus(own);
            };
            List<Step> here = new ArrayList<>(passed);
            here.add(step);
            LongestPath longest = new LongestPath(after, here, false);
            for (Branch branch : step.branches()) {
                if (branch.target() instanceof Target.Next(var next)
                        && here.stream().noneMatch(s -> s.id().equals(next))) {
                    LongestPath through = from(procedure.step(next), after, here);
                    longest = through.time().compareTo(longest.time()) > 0 ? through : longest;
                }
            }
            return longest;
        }

        private Duration length(Term term) {
            return LongestPath.length(term, workingDay);
        }
    }

    /** A term in working time. */
    public static Duration length(Term term, Duration workingDay) {
        return switch (term.unit()) {
            case SECOND -> Duration.ofSeconds(term.value());
            case MINUTE -> Duration.ofMinutes(term.value());
            case HOUR -> Duration.ofHours(term.value());
            case WORKING_DAY, CALENDAR_DAY -> workingDay.multipliedBy(term.value());
        };
    }
}
