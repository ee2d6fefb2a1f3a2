package kz.ruqsat.app.window.web;

import java.time.Duration;
import java.time.Instant;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.FrontOffice;
import kz.ruqsat.core.regulation.LongestPath;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the reception term ({@code window/clock.jte}). It runs from the opening of the reception, minute for
 * minute: the person sits there, so it does not wait for the working calendar.
 *
 * @param due when the term ends; null: the act states none
 * @param stopped when the reception ended; null: it runs
 * @param now when the page was made, so that the browser's clock may be wrong
 * @param allowed the term in words; that the act states none, where it does not
 * @param passed how long it has taken, for those without scripts
 */
public record ClockView(
        Instant opened, @Nullable Instant due, @Nullable Instant stopped, Instant now, String allowed, String passed) {
    private static final int MINUTES_A_DAY = 24 * 60;

    static ClockView of(Shown shown, Words words, Instant now) {
        Reception reception = shown.reception();
        Term term = reception(shown.served());
        Instant due = term == null ? null : reception.openedAt().plus(length(term));
        Instant stopped = stopped(reception);
        Instant until = stopped == null ? now : stopped;
        Texts texts = words.texts();
        String allowed = allowed(shown, term, words);
        long minutes = Math.max(0, Duration.between(reception.openedAt(), until).toMinutes());
        return new ClockView(
                reception.openedAt(),
                due,
                stopped,
                now,
                allowed,
                texts.amount(WorkingTime.ofMinutes(minutes, MINUTES_A_DAY)));
    }

    private static String allowed(Shown shown, @Nullable Term term, Words words) {
        if (term != null) {
            return words.texts().of("window.clock.allowed", words.term(term));
        }
        return words.texts().of(shown.served() == null ? "window.clock.unchosen" : "window.clock.unstated");
    }

    private static @Nullable Term reception(@Nullable Served served) {
        FrontOffice office =
                served == null ? null : served.law().head().access().frontOffice();
        return office == null ? null : office.reception();
    }

    private static Duration length(Term term) {
        return LongestPath.length(term, Duration.ofDays(1));
    }

    private static @Nullable Instant stopped(Reception reception) {
        if (reception.sending().sentAt() != null) {
            return reception.sending().sentAt();
        }
        return reception.ending() == null ? null : reception.ending().at();
    }

    /** Whether the term is overstepped. */
    public boolean overdue() {
        Instant until = stopped == null ? now : stopped;
        return due != null && until.isAfter(due);
    }

    public String style() {
        return overdue() ? "rq-clock--overdue" : stopped == null ? "rq-clock--running" : "rq-clock--stopped";
    }
}
