package kz.ruqsat.app.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the queue of one hall on one day. It bears no name: what the hall's screen shows is only its label.
 *
 * @param id random; whoever knows it may print the slip
 * @param body whose hall it is
 * @param number by hall, day and kind, from 1, without gaps
 * @param turnAt the booked time, or the moment at which a walk-in took the ticket: the place in the one order
 * @param calls how often it was called
 * @param counter where it was last called to, or null
 * @param calledAt when it was called first, or null
 * @param lastCall when it was called last, or null
 */
public record Ticket(
        String id,
        String body,
        LocalDate day,
        Kind kind,
        int number,
        Errand errand,
        Instant turnAt,
        Instant takenAt,
        State state,
        int calls,
        @Nullable Integer counter,
        @Nullable Instant calledAt,
        @Nullable Instant lastCall) {

    /** How the place was taken. */
    public enum Kind {
        /** At the kiosk in the hall. */
        WALK_IN("A"),
        /** On the portal, for a time. */
        BOOKED("B");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        /** Looks the same in Latin and in Cyrillic. */
        public String letter() {
            return letter;
        }
    }

    /** Where the ticket is. */
    public enum State {
        WAITING,
        CALLED,
        SERVING,
        SERVED,
        NO_SHOW,
        CANCELLED
    }

    /** As the slip and the screen have it: A-17. */
    public String label() {
        return kind.letter() + "-" + number;
    }
}
