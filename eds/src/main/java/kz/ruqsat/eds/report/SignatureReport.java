package kz.ruqsat.eds.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was found about one signature.
 *
 * @param cryptographic whether the signature value and the digest of the content hold, whoever signed
 * @param signer the signer's certificate; null when it is not in the signature
 * @param algorithm for people, such as {@code RSA-2048, SHA-256}
 * @param signingTime the time the signer claims; not to be believed without a time stamp
 * @param timeStamp the time stamp over the signature, if there is one
 * @param judgedAt the time at which the certificate was judged: the valid time stamp's, otherwise the time of checking
 * @param chain whether the signer's certificate leads to a trusted root at {@code judgedAt}
 * @param revocation what the certification authority says about it at {@code judgedAt}
 * @param coversWholeDocument for PDF: nothing was added after this signature; for CMS always true
 * @param verdict follows from the reasons
 * @param reasons what speaks against it; empty exactly when valid
 * @param level how much proof it carries
 * @param counterSignatures signatures over this signature's value, each with its own; what speaks against one of them
 *     speaks against the file, not against this signature
 */
public record SignatureReport(
        boolean cryptographic,
        @Nullable SignerCertificate signer,
        String algorithm,
        @Nullable Instant signingTime,
        @Nullable TimeStamp timeStamp,
        Instant judgedAt,
        ChainStatus chain,
        RevocationStatus revocation,
        boolean coversWholeDocument,
        Verdict verdict,
        List<Finding> reasons,
        SignatureLevel level,
        List<SignatureReport> counterSignatures) {

    public SignatureReport {
        reasons = List.copyOf(reasons);
        counterSignatures = List.copyOf(counterSignatures);
    }

    /** The time to show and to reckon with: the valid time stamp's, or none. */
    public @Nullable Instant provenTime() {
        return timeStamp != null && timeStamp.valid() ? timeStamp.time() : null;
    }
}
