package kz.ruqsat.app.licences;

import java.util.List;
import java.util.UUID;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A result made ready for its signature.
 *
 * @param licence the number drawn for the licence, or null for a refusal
 * @param byOrder the order that stands on the paper as the signer's right, or null
 * @param payloads base64 of what is signed, detached: the PDF's bytes outside its signature, and the data
 */
public record PreparedResult(
        UUID id, @Nullable UnifiedNumber licence, @Nullable String byOrder, List<String> payloads) {
    public PreparedResult {
        payloads = List.copyOf(payloads);
    }
}
