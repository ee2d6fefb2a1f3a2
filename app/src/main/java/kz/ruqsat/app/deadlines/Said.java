package kz.ruqsat.app.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What was said about a term, with names.
 *
 * @param id in the order of saying
 * @param ofName whose term it is, or null when anybody with the role may act
 * @param toName who was told, or null for everybody with the role
 * @param open whether the term still runs to that end
 */
public record Said(
        long id,
        TermSignal signal,
        @Nullable String ofName,
        @Nullable String toName,
        boolean open) {}
