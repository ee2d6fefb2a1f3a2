package kz.ruqsat.app.register;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.app.path.RequestFacts;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.licence.LicenceEvent;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * All that the public may know of a licence.
 *
 * @param regulation the edition under which it was issued
 * @param facts what is permitted and where, with the form's own names; nothing personal
 * @param conditions special conditions; may be empty
 * @param signature of the official who issued it
 * @param previous the licence in whose place it was issued, or null
 * @param successors those that were issued in its place; empty while it is in force
 * @param acts its history, from the issue on
 */
public record Card(
        Entry entry,
        Regulation regulation,
        List<RequestFacts.Named> facts,
        String conditions,
        Signature signature,
        String documentSha256,
        String dataSha256,
        @Nullable UnifiedNumber previous,
        List<UnifiedNumber> successors,
        List<Act> acts) {
    public Card {
        facts = List.copyOf(facts);
        successors = List.copyOf(successors);
        acts = List.copyOf(acts);
    }

    /** An act on the licence with the place of its entry in the journal's chain. */
    public record Act(long version, LicenceEvent event, Instant at, String hash, String previousHash) {}
}
