package kz.ruqsat.app.papers;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.ResultDispatched;
import org.jspecify.annotations.Nullable;

/**
 * The papers of one application.
 *
 * @param registered its entry among the incoming papers, or null before it
 * @param resolutions what superiors wrote on it, in order
 * @param result the signed result, or null before it
 * @param preparedBy who prepared the result; empty before it
 * @param dispatched when it was sent, where that is a step of its own; otherwise null
 * @param copies the results printed, the first first
 */
public record CasePapers(
        @Nullable ApplicationRegistered registered,
        List<Resolution> resolutions,
        @Nullable Decided result,
        String preparedBy,
        @Nullable ResultDispatched dispatched,
        List<Copy> copies) {
    public CasePapers {
        resolutions = List.copyOf(resolutions);
        copies = List.copyOf(copies);
    }

    /** A resolution (бұрыштама): who gave the paper to whom, with what words. */
    public record Resolution(String by, String to, String words, Instant at) {}

    /**
     * A result printed on paper.
     *
     * @param number of the copy, counted from 1
     */
    public record Copy(int number, String printer, Instant at) {}
}
