package kz.ruqsat.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /**
     * Lets a paused term run on: what was left when it stopped is left now. Of a term of days so many days are left as
     * lay after the day on which it stopped; the day on which it runs on is not counted, like that of any event. A term
     * that was over before it stopped stays over.
     */
    public RunningTerm resume(RunningTerm running, Instant at) {
        if (!running.paused()) {
            throw new IllegalStateException("The term is not paused: " + running);
        }
        List<Pause> pauses = new ArrayList<>(running.pauses());
        Instant since = pauses.removeLast().from();
        // The clocks of two servers may differ by a little: such a pause has no length.
        Instant until = at.isBefore(since) ? since : at;
        pauses.add(new Pause(since, until));
        Instant due = since.isBefore(running.due()) ? dueAfterPause(running, pauses, until) : running.due();
        return new RunningTerm(running.term(), running.from(), due, pauses);
    }

    private Instant dueAfterPause(RunningTerm running, List<Pause> pauses, Instant at) {
        Instant since = pauses.getLast().from();
        return switch (running.term().unit()) {
            case SECOND, MINUTE, HOUR ->
                calendar.plusWorkingTime(at, calendar.workingTimeBetween(since, running.due()));
            case WORKING_DAY -> {
                int left = calendar.workingDaysBetween(dayOfReceipt(since), calendar.dayOf(running.due()));
                yield calendar.endOfWork(calendar.plusWorkingDays(dayOfReceipt(at), left));
            }
            case CALENDAR_DAY -> calendar.endOfWork(calendar.workingDayFrom(lastCalendarDay(running, pauses)));
        };
    }

    /**
     * The last of the term's calendar days, before it moves on from a day off. Counted anew over all pauses: were each
     * pause counted from the moved end, the days gained by moving would pile up.
     */
    private LocalDate lastCalendarDay(RunningTerm running, List<Pause> pauses) {
        LocalDate last = dayOfReceipt(running.from()).plusDays(running.term().value());
        for (Pause pause : pauses) {
            if (pause.until() != null) {
                long left = Math.max(0, ChronoUnit.DAYS.between(dayOfReceipt(pause.from()), last));
                last = dayOfReceipt(pause.until()).plusDays(left);
            }
        }
        return last;
    }

    private LocalDate dayOfReceipt(Instant event) {
        return calendar.dayOf(calendar.receipt(event));
    }

    /** How the term stands at that moment. */
    public TermProgress progress(RunningTerm running, Instant now) {
        Instant reached = running.paused() ? running.pauses().getLast().from() : now;
        Instant begins = runsFrom(running);
        Instant stopped = reached.isBefore(begins) ? begins : reached;
        Duration used = withoutPauses(running, begins, stopped);
        Duration left = calendar.workingTimeBetween(stopped, running.due());
        Duration late = withoutPauses(running, running.due(), stopped);
        Duration allowed = used.plus(left).minus(late);
        return new TermProgress(used, allowed, left, late, running.paused());
    }

    /** How much working time of the term had been used when its step ended. */
    public Duration used(RunningTerm running, Instant ended) {
        return withoutPauses(running, runsFrom(running), ended);
    }

    /** From when the term is used up: the day of the event is not counted in a term of days. */
    private Instant runsFrom(RunningTerm running) {
        return switch (running.term().unit()) {
            case SECOND, MINUTE, HOUR -> running.from();
            case WORKING_DAY, CALENDAR_DAY -> {
                LocalDate day = calendar.dayOf(calendar.receipt(running.from()));
                yield calendar.startOfWork(calendar.workingDayFrom(day.plusDays(1)));
            }
        };
    }

    private Duration withoutPauses(RunningTerm running, Instant from, Instant to) {
        Duration sum = calendar.workingTimeBetween(from, to);
        for (Pause pause : running.pauses()) {
            Instant since = pause.from().isBefore(from) ? from : pause.from();
            Instant until = pause.until() == null || pause.until().isAfter(to) ? to : pause.until();
            sum = sum.minus(calendar.workingTimeBetween(since, until));
        }
        return sum;
    }
}
