package kz.ruqsat.app.window;

import java.time.Instant;
import java.util.Optional;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.core.deadline.NoCalendarException;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Variant;

/** When the result of a package accepted now is to be expected. */
final class Planned {
    private Planned() {}

    /**
     * The end of the total term that the act states; where it states none, the end of the longest way through the steps.
     *
     * @return empty when the calendar does not reach so far
     */
    static Optional<Instant> of(Served served, TermClock clock, Instant accepted) {
        Variant variant = served.variant();
        if (variant.totalTerm() == null) {
            return LongestPath.of(variant.procedure(), clock.calendar().workingDayLength())
                    .due(clock, accepted);
        }
        try {
            return Optional.of(clock.due(variant.totalTerm().term(), accepted));
        } catch (NoCalendarException _) {
            return Optional.empty();
        }
    }
}
