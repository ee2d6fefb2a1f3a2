package kz.ruqsat.app.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What was said about a term, with names.
 *
 * @param id in the order of saying
 * @param ofName whose term it is, or null when anybody with the role may act
 * @param toName who was told, or null for everybody with the role
 */
public record Said(
        long id,
        TermSignal signal,
        @Nullable String ofName,
        @Nullable String toName,
        Standing standing) {

    /** What has become of the term. */
    public enum Standing {
        /** It still runs to that end. */
        RUNS,
        /** The task is still open, but the term stands still or has another end. */
        MOVED,
        /** The task is done, the question answered. */
        DONE
    }

    /** Whether the term still runs to that end. */
    public boolean open() {
        return standing == Standing.RUNS;
    }
}
