package kz.ruqsat.app.queue;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the tickets of a day or an hour. Waiting is from the turn (the booked time, or the taking of the ticket)
 * to the first call.
 *
 * @param hour of the turn, in Almaty's time; null: the whole day
 * @param uncalled neither called nor cancelled
 * @param median half of those called waited no longer; null when nobody was called
 * @param p90 nine of ten waited no longer
 */
public record Waiting(
        LocalDate day,
        @Nullable Integer hour,
        int tickets,
        int booked,
        int served,
        int noShows,
        int cancelled,
        int uncalled,
        @Nullable Duration median,
        @Nullable Duration p90) {}
