package kz.ruqsat.app.queue;

import java.time.Instant;

/**
 * A time for which one can book.
 *
 * @param capacity how many may come at it
 * @param taken how many will
 */
public record Slot(Instant from, int capacity, int taken) {

    public int free() {
        return Math.max(0, capacity - taken);
    }
}
