package kz.ruqsat.eds;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Who is expected to have signed. The signature itself must be valid; then the signer must be this person, for this
 * organisation.
 *
 * @param iin expected IIN; null when anyone of the firm who may act for it will do
 * @param bin expected BIN; null when a person acts in their own name
 * @param capacity as what the signer signs
 */
public record SigningPolicy(@Nullable String iin, @Nullable String bin, Capacity capacity) {

    public SigningPolicy {
        if (iin == null && bin == null) {
            throw new IllegalArgumentException("A signing policy needs an IIN or a BIN");
        }
    }

    /** A person who signs in their own name, with a certificate that names no organisation. */
    public static SigningPolicy person(String iin) {
        return new SigningPolicy(iin, null, Capacity.ONESELF);
    }

    /** A firm: its head or a person with the right to sign; that very person when the IIN is given. */
    public static SigningPolicy firm(String bin, @Nullable String iin) {
        return new SigningPolicy(iin, bin, Capacity.FIRM);
    }

    /** An official or employee who signs within an organisation and does not bind it as its head. */
    public static SigningPolicy member(String bin, String iin) {
        return new SigningPolicy(iin, bin, Capacity.MEMBER);
    }

    /** That very official, as one who may decide for the body: its head, or with the right to sign. */
    public static SigningPolicy authorised(String bin, String iin) {
        return new SigningPolicy(iin, bin, Capacity.AUTHORISED);
    }

    /**
     * Why the signature is not accepted; empty when it is. A file that is not valid is refused with its own reasons;
     * of several valid signatures one must be the expected person's.
     */
    public List<Finding> check(Verification verification) {
        if (!verification.valid()) {
            return verification.allReasons();
        }
        List<Finding> nearest = List.of(Finding.NO_SIGNATURE);
        for (SignatureReport signature : verification.signatures()) {
            List<Finding> refusals = check(signature.signer());
            if (refusals.isEmpty()) {
                return refusals;
            }
            if (nearest.contains(Finding.NO_SIGNATURE) || refusals.size() < nearest.size()) {
                nearest = refusals;
            }
        }
        return nearest;
    }

    /** Whether this certificate may sign, its validity aside; for showing before signing. */
    public List<Finding> check(@Nullable SignerCertificate signer) {
        if (signer == null) {
            return List.of(Finding.SIGNER_CERTIFICATE_MISSING);
        }
        List<Finding> refusals = new ArrayList<>();
        if (!signer.keyUse().signs()) {
            refusals.add(Finding.NOT_A_SIGNING_KEY);
        }
        if (iin != null && !iin.equals(signer.iin())) {
            refusals.add(Finding.WRONG_IIN);
        }
        if (bin == null && signer.bin() != null) {
            refusals.add(Finding.NOT_A_PERSONAL_CERTIFICATE);
        }
        if (bin != null && !bin.equals(signer.bin())) {
            refusals.add(capacity.anotherOrganisation());
        }
        if (!capacity.fits(signer.roles())) {
            refusals.add(capacity.lacksRole());
        }
        return refusals;
    }
}
