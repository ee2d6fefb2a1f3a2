package kz.ruqsat.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts terms.
 *
 * <p>Seconds, minutes and hours run in working time only. Days: the day of the event is not counted, the term ends with
 * the working hours of its last day; calendar days that end on a day off end on the next working day. An event outside
 * working time counts as one at the opening of the next working time.
 */
public record TermClock(WorkingCalendar calendar) {

    /** Begins a term at that event. */
    public RunningTerm begin(Term term, Instant event) {
        return new RunningTerm(term, event, due(term, event), List.of());
    }

    /** The legal end of a term counted from that event. */
    public Instant due(Term term, Instant event) {
        Instant from = calendar.receipt(event);
        return switch (term.unit()) {
            case SECOND -> calendar.plusWorkingTime(from, Duration.ofSeconds(term.value()));
            case MINUTE -> calendar.plusWorkingTime(from, Duration.ofMinutes(term.value()));
            case HOUR -> calendar.plusWorkingTime(from, Duration.ofHours(term.value()));
            case WORKING_DAY -> calendar.endOfWork(calendar.plusWorkingDays(calendar.dayOf(from), term.value()));
            case CALENDAR_DAY ->
                calendar.endOfWork(calendar.workingDayFrom(calendar.dayOf(from).plusDays(term.value())));
        };
    }

    /** Stops a term at that moment. */
    public RunningTerm pause(RunningTerm running, Instant at) {
        if (running.paused()) {
            throw new IllegalStateException("The term is paused already: " + running);
        }
        List<Pause> pauses = new ArrayList<>(running.pauses());
        pauses.add(new Pause(at, null));
        return new RunningTerm(running.term(), running.from(), running.due(), pauses);
    }

    /** Lets a paused term run on: what was left when it stopped is left now. */
    public RunningTerm resume(RunningTerm running, Instant at) {
        if (!running.paused()) {
            throw new IllegalStateException("The term is not paused: " + running);
        }
        List<Pause> pauses = new ArrayList<>(running.pauses());
        Instant since = pauses.removeLast().from();
        pauses.add(new Pause(since, at));
        return new RunningTerm(running.term(), running.from(), dueAfterPause(running, since, at), pauses);
    }

    private Instant dueAfterPause(RunningTerm running, Instant since, Instant at) {
        if (!since.isBefore(running.due())) {
            return running.due();
        }
        return switch (running.term().unit()) {
            case SECOND, MINUTE, HOUR ->
                calendar.plusWorkingTime(at, calendar.workingTimeBetween(since, running.due()));
            case WORKING_DAY -> {
                LocalDate stopped = calendar.dayOf(since);
                int left = calendar.workingDaysBetween(stopped, calendar.dayOf(running.due()));
                LocalDate day = calendar.dayOf(calendar.receipt(at));
                yield calendar.endOfWork(calendar.plusWorkingDays(day, left));
            }
            case CALENDAR_DAY -> {
                long stood =
                        calendar.dayOf(at).toEpochDay() - calendar.dayOf(since).toEpochDay();
                yield calendar.endOfWork(
                        calendar.workingDayFrom(calendar.dayOf(running.due()).plusDays(stood)));
            }
        };
    }

    /** How the term stands at that moment. */
    public TermProgress progress(RunningTerm running, Instant now) {
        Instant stopped = running.paused() ? running.pauses().getLast().from() : now;
        Duration left = calendar.workingTimeBetween(stopped, running.due());
        Duration late = running.paused() ? Duration.ZERO : calendar.workingTimeBetween(running.due(), now);
        Duration allowed = withoutPauses(running, running.from(), running.due());
        Duration used = withoutPauses(running, running.from(), stopped);
        return new TermProgress(used, allowed, left, late, running.paused());
    }

    /** How much working time of the term had been used when its step ended. */
    public Duration used(RunningTerm running, Instant ended) {
        return withoutPauses(running, running.from(), ended);
    }

    private Duration withoutPauses(RunningTerm running, Instant from, Instant to) {
        Duration sum = calendar.workingTimeBetween(from, to);
        for (Pause pause : running.pauses()) {
            Instant until = pause.until() == null || pause.until().isAfter(to) ? to : pause.until();
            sum = sum.minus(calendar.workingTimeBetween(pause.from(), until));
        }
        return sum.isNegative() ? Duration.ZERO : sum;
    }
}
