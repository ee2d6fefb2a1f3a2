package kz.ruqsat.app.licences;

import java.util.List;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the result's paper, in Kazakh and Russian.
 *
 * @param number of the licence, or of the application for a refusal
 * @param address at which the paper is verified; its link is the room in which the signer's stamp comes to stand
 * @param reasons why it is refused; empty for a licence
 * @param ground in whose place the signer signs, or that he is authorised, and by what order; null for the head
 * @param text special conditions of a licence, or the reasons in the executor's words; may be empty
 */
public record ResultPaper(
        boolean licence,
        String number,
        String application,
        LocalText title,
        LocalText holderTitle,
        LocalText activity,
        LocalText issuer,
        String holderName,
        String holderNumber,
        LocalText date,
        List<LocalText> reasons,
        String text,
        List<Fact> facts,
        LocalText signerPosition,
        String signerName,
        @Nullable LocalText ground,
        String address,
        @Nullable LocalText basis) {
    public ResultPaper {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
    }

    /** A line of what was permitted: the object, the place. */
    public record Fact(LocalText name, LocalText value) {}
}
