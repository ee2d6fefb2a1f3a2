package kz.ruqsat.core.application;

import java.time.Instant;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * An electronic digital signature that was verified before it was accepted.
 *
 * @param sha256 of the signed file as it is kept, hex
 * @param signedAt the time that the signature proves: its time stamp's, or the server's on acceptance
 * @param inPlaceOf the absent person in whose place it was signed, or null
 * @param order the order that gives the signer the right to sign results, as people read it; null where he signs by
 *     his position, in another's place, or no result
 */
public record Signature(
        Iin signer,
        String signerName,
        String sha256,
        Instant signedAt,
        @Nullable InPlaceOf inPlaceOf,
        @Nullable String order) {

    /** A signature in the signer's own right. */
    public Signature(Iin signer, String signerName, String sha256, Instant signedAt) {
        this(signer, signerName, sha256, signedAt, null, null);
    }

    /** The same, under that order. */
    public Signature by(@Nullable String order) {
        return new Signature(signer, signerName, sha256, signedAt, inPlaceOf, order);
    }
}
