package kz.ruqsat.app.outbox;

import java.time.Duration;

/**
 * Delivers the messages to one destination; a bean of the feature or adapter that knows it. Called outside of any
 * transaction and from several threads at once. What it throws counts as {@link Attempt.Unreachable}.
 */
public interface Courier {

    String destination();

    Attempt deliver(Delivery delivery);

    /** How many messages may be on their way at once, of different subjects. */
    default int atOnce() {
        return 4;
    }

    /** Longer than any attempt takes: after it another node takes the message up. */
    default Duration lease() {
        return Duration.ofMinutes(2);
    }
}
