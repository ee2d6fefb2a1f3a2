package kz.ruqsat.app.path;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.app.shell.component.TermBarView;
import kz.ruqsat.app.shell.component.TermPause;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.deadline.TermProgress;

/** Term bars as they stand at one moment. */
public record TermBars(TermClock clock, Instant now) {

    /**
     * The bar of a running term.
     *
     * @param pauseReason why it stands still, in the reader's language; shown only when it did
     */
    public TermBarView of(RunningTerm term, String pauseReason) {
        TermProgress progress = clock.progress(term, now);
        long allowed = Math.max(1, minutes(progress.allowed()));
        long used = progress.overdue()
                ? allowed + Math.max(1, minutes(progress.late()))
                : Math.min(allowed, minutes(progress.used()));
        List<TermPause> pauses = term.pauses().stream()
                .map(p -> new TermPause(
                        minutes(clock.calendar().workingTimeBetween(term.from(), p.from())),
                        pauseReason,
                        p.from(),
                        p.until()))
                .toList();
        int inDay = Math.toIntExact(minutes(clock.calendar().workingDayLength()));
        return new TermBarView(
                used,
                allowed,
                inDay,
                pauses,
                term.legalEnd().orElse(null),
                progress.paused() ? TermBarView.Level.CALM : TermBarView.levelOf(used, allowed));
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }
}
