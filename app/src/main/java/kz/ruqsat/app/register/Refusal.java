package kz.ruqsat.app.register;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A signed refusal, as far as the public may know: that it was given, not to whom and why.
 *
 * @param documentSha256 of the signed PDF, hex
 * @param inPlaceOf in whose place it was signed, and by what order, or null
 * @param byOrder by what order the signer was authorised, or null
 * @param dataSha256 of the signed data, hex
 */
public record Refusal(
        UnifiedNumber application,
        RegulationId regulation,
        LocalDate edition,
        Instant signedAt,
        String signerName,
        String documentSha256,
        String dataSha256,
        @Nullable String inPlaceOf,
        @Nullable String byOrder) {}
