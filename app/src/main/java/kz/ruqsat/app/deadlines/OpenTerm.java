package kz.ruqsat.app.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.app.deadlines.TermSignal.Party;
import kz.ruqsat.core.deadline.Reminders;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A term that runs: of an open task, or of a question to another body.
 *
 * @param item as in {@link TermSignal}
 * @param step the step, or the rule of the question
 * @param provider the body that works the application
 * @param of who has to act
 * @param waits the role whose task waits at the provider meanwhile; null when none does
 * @param since when the task was opened or the question asked
 * @param from the event from which the term is counted
 * @param term null in rows older than its column
 * @param said what was said about this end of the term
 */
public record OpenTerm(
        UnifiedNumber application,
        String item,
        RegulationId regulation,
        LocalDate edition,
        String variant,
        String step,
        String provider,
        Party of,
        @Nullable String waits,
        Instant due,
        Instant since,
        Instant from,
        @Nullable Term term,
        Said said) {

    /**
     * What was said about an end of a term.
     *
     * @param superiors how many were told
     */
    public record Said(boolean reminded, boolean overdue, int superiors) {}

    /** When to remind. */
    public Instant remindAt(Reminders reminders, TermClock clock) {
        Duration lead = term == null
                ? reminders.lead(clock.calendar().workingTimeBetween(since, due))
                : reminders.lead(clock, clock.begin(term, from));
        return clock.calendar().minusWorkingTime(due, lead);
    }

    public boolean question() {
        return !item.startsWith("task ");
    }
}
