package kz.ruqsat.app.outbox;

import java.time.Duration;

/** What became of one attempt to deliver. */
public sealed interface Attempt {

    /**
     * The receiver has it.
     *
     * @param answer what it answered, for the record
     */
    record Delivered(String answer) implements Attempt {}

    /**
     * The receiver refuses it for good: the message is parked and shown, the next of its subject goes on.
     *
     * @param reason in its own words
     */
    record Rejected(String reason) implements Attempt {}

    /**
     * The receiver can't be reached: again later.
     *
     * @param retryAfter not before; the outbox may wait longer
     * @param trouble what happened, for the record
     */
    record Unreachable(Duration retryAfter, String trouble) implements Attempt {}
}
