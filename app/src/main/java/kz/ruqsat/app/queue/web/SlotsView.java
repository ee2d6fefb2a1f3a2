package kz.ruqsat.app.queue.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.jspecify.annotations.Nullable;

/**
 * The days and the times of the chosen day.
 *
 * @param day the chosen day in words; null when no day is free
 * @param first the booking that stands in the way, or null
 */
public record SlotsView(
        String centre,
        String id,
        String errand,
        String errandWord,
        List<Day> days,
        @Nullable String day,
        List<Time> times,
        QueueView.@Nullable Booking first,
        ErrorSummary errors) {
    public SlotsView {
        days = List.copyOf(days);
        times = List.copyOf(times);
    }

    /** A day with places, as a link. */
    public record Day(String text, String free, String address, boolean current) {}

    /** A time of the chosen day. */
    public record Time(String value, String text, String free, boolean open) {}
}
