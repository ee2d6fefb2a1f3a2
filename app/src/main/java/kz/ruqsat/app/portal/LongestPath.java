package kz.ruqsat.app.portal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;

/**
 * How long a procedure may take when every step uses the whole of its term and nothing is returned for rework.
 *
 * @param time in the provider's working time
 * @param pausable whether a step's term may stand still on the way, so that it may take longer by the calendar
 */
public record LongestPath(Duration time, boolean pausable) {

    static LongestPath of(Procedure procedure, Duration workingDay) {
        boolean pausable =
                procedure.steps().stream().anyMatch(step -> step.term().pausedAwaitingConsents());
        return new LongestPath(
                new Walk(procedure, workingDay).longest(procedure.first(), Duration.ZERO, Set.of()), pausable);
    }

    private record Walk(Procedure procedure, Duration workingDay) {

        Duration longest(Step step, Duration before, Set<StepId> passed) {
            Duration own = length(step.term().term());
            // A term that runs from the receipt of the documents runs beside the steps before it.
            Duration after = switch (step.term().countedFrom()) {
                case RECEIPT -> own.compareTo(before) > 0 ? own : before;
                case PREVIOUS_STEP -> before.plus(own);
            };
            Set<StepId> here = new HashSet<>(passed);
            here.add(step.id());
            Duration longest = after;
            for (Branch branch : step.branches()) {
                if (branch.target() instanceof Target.Next(StepId next) && !here.contains(next)) {
                    Duration through = longest(procedure.step(next), after, here);
                    longest = through.compareTo(longest) > 0 ? through : longest;
                }
            }
            return longest;
        }

        private Duration length(Term term) {
            return switch (term.unit()) {
                case SECOND -> Duration.ofSeconds(term.value());
                case MINUTE -> Duration.ofMinutes(term.value());
                case HOUR -> Duration.ofHours(term.value());
                case WORKING_DAY, CALENDAR_DAY -> workingDay.multipliedBy(term.value());
            };
        }
    }
}
