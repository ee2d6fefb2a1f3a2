package kz.ruqsat.core.application;

import java.util.List;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Iin;

/**
 * The result that is prepared and goes to be agreed and signed.
 *
 * @param grounds for a refusal: ids of refusal grounds, or of the documents that are missing; for a grant: none
 * @param text the reasons of a refusal, or special conditions of a grant; may be empty for a grant
 * @param step where it was prepared; there it goes back for rework
 */
public record Proposal(Kind kind, List<String> grounds, String text, StepId step, Iin preparedBy) {
    public Proposal {
        grounds = List.copyOf(grounds);
    }

    /** What the result will be. */
    public enum Kind {
        GRANT,
        REFUSAL,
        /** Refusal of further consideration because the package of documents is incomplete. */
        REFUSAL_OF_CONSIDERATION
    }
}
