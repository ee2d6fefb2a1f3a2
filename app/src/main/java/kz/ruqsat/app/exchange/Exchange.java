package kz.ruqsat.app.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with another system.
 *
 * @param subject what it belongs to, such as {@code application/KZ…}
 * @param actor for whom we asked, or which system spoke to us
 * @param system the other one: {@code natural-persons}, {@code notary}, the id of a body…
 * @param service as the gateway names it
 * @param took from the question to the answer, or to giving up
 * @param note what is to be said of the outcome: a code with its message, a trouble, the key of a reason
 * @param question SHA-256 of what was sent, or null
 * @param answer SHA-256 of what came, or null
 */
public record Exchange(
        long id,
        String subject,
        Direction direction,
        String actor,
        String system,
        String service,
        Instant at,
        Duration took,
        Outcome outcome,
        @Nullable String note,
        @Nullable String question,
        @Nullable String answer) {

    /** Who began. */
    public enum Direction {
        /** We asked, or sent. */
        ASKED,
        /** Another system spoke to us. */
        RECEIVED
    }

    /** How it ended. */
    public enum Outcome {
        /** Answered, delivered or taken. */
        ANSWERED,
        /** Answered: there are no such data. */
        ABSENT,
        /** Somebody said no: the other system to us, or we to it. */
        REJECTED,
        /** The other system could not be asked, or its answer not be believed. */
        UNREACHABLE
    }
}
