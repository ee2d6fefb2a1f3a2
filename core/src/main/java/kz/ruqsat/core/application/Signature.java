package kz.ruqsat.core.application;

import java.time.Instant;
import kz.ruqsat.core.shared.Iin;

/**
 * An electronic digital signature that was verified before it was accepted.
 *
 * @param sha256 of the signed file as it is kept, hex
 * @param signedAt the time that the signature proves: its time stamp's, or the server's on acceptance
 */
public record Signature(Iin signer, String signerName, String sha256, Instant signedAt) {}
