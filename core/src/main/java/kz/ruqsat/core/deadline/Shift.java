package kz.ruqsat.core.deadline;

import java.time.LocalTime;

/** A stretch of working time within a day, such as 09:00 to 13:00; {@code to} is not part of it. */
public record Shift(LocalTime from, LocalTime to) {
    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A shift ends after it begins: " + from + "–" + to);
        }
    }
}
