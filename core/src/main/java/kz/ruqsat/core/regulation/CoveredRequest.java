package kz.ruqsat.core.regulation;

import java.util.Optional;
import java.util.Set;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A kind of request that a variant serves.
 *
 * @param key such as {@code reissue-on-reorganisation}
 * @param effect what a grant does to the licence held before
 * @param previousField the form's field with the number of that licence, or null when a grant makes a new one
 * @param anyHolder whether that licence may be somebody else's, as after a reorganisation
 * @param fee what this request costs
 * @param recipients who may ask
 */
public record CoveredRequest(
        String key,
        LocalText title,
        Effect effect,
        @Nullable String previousField,
        boolean anyHolder,
        Fee fee,
        Set<Recipient> recipients) {
    public CoveredRequest {
        recipients = Set.copyOf(recipients);
    }

    /** The form's field with the number of the licence held before. */
    public Optional<String> previous() {
        return Optional.ofNullable(previousField);
    }

    /** What a grant does to the licence held before. */
    public enum Effect {
        /** Nothing: a new one is issued. */
        NEW,
        /** It ends; the new one stands in its place. */
        REISSUE,
        /** It stays in force; the new paper is its duplicate. */
        DUPLICATE
    }
}
