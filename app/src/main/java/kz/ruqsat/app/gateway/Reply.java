package kz.ruqsat.app.gateway;

import java.time.Duration;

/**
 * What became of a question to a foreign system.
 *
 * @param <T> the answer that was hoped for
 */
public sealed interface Reply<T> {

    /** The system answered. */
    record Answered<T>(T value) implements Reply<T> {}

    /**
     * The system understood and says no; asking again is of no use.
     *
     * @param reason in its own words, for the log
     */
    record Rejected<T>(String reason) implements Reply<T> {}

    /**
     * The system could not be asked, or its answer could not be read.
     *
     * @param retryAfter when it is worth asking again
     * @param trouble what happened, for the log
     */
    record Unreachable<T>(Duration retryAfter, String trouble) implements Reply<T> {}
}
