package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.pdf.PdfSignatureField;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.pdf.VisibleStamp;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.revocation.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDF signatures of the PAdES levels (ETSI EN 319 142-1): B is the signature alone, T has a time stamp, LT the
 * evidence that the certificates were good, LTA a time stamp over all of it, which {@link #archive} renews. With RSA, EC
 * and GOST keys. A signature made elsewhere, such as with NCALayer, is brought to LTA in the same way.
 *
 * @param proof where time stamps and evidence come from
 */
public record Pades(Proving proof) {

    /**
     * What the signature is to be.
     *
     * @param field what viewers show beside it
     * @param stamp what is seen on the page; null for nothing
     */
    public record Wish(PdfSignatureField field, @Nullable VisibleStamp stamp, SignatureLevel level) {}

    /**
     * Signs a PDF.
     *
     * @throws IOException when the time-stamp authority or the certification authority gives no answer
     * @throws kz.ruqsat.eds.report.UnreadableSignatureException when the file is not a PDF that can be signed
     */
    public byte[] sign(byte[] pdf, Wish wish, SigningKey key) throws IOException {
        PreparedPdf prepared = PdfSigning.prepare(pdf, wish.field(), wish.stamp());
        SignatureLevel inside = wish.level() == SignatureLevel.B ? SignatureLevel.B : SignatureLevel.T;
        byte[] cms =
                new Cades(proof.evidence().clock(), proof).sign(key, prepared.toBeSigned(), Cades.Form.IN_PDF, inside);
        byte[] signed = PdfSigning.complete(prepared, cms);
        return switch (wish.level()) {
            case B, T -> signed;
            case LT -> withEvidence(signed);
            case LTA -> archive(signed);
        };
    }

    /**
     * Brings a signed PDF to LT: adds the evidence about all signatures and time stamps in it that have none yet.
     *
     * @throws IOException when the certification authority gives no answer: wait and try again
     */
    public byte[] withEvidence(byte[] pdf) throws IOException {
        return PdfArchive.withEvidence(pdf, evidence(PdfArchive.needs(pdf)));
    }

    /**
     * Brings a signed PDF to LTA, or renews its archive: adds the evidence and a time stamp over the whole. To be done
     * again before the certificate of the newest time stamp's authority ends.
     *
     * @throws IOException when the certification authority or the time-stamp authority gives no answer: wait and try
     *     again
     */
    public byte[] archive(byte[] pdf) throws IOException {
        PdfArchive.Needs needs = PdfArchive.needs(pdf);
        PreparedPdf prepared = PdfArchive.prepareTimeStamp(
                pdf, evidence(needs), proof.evidence().clock().instant());
        TimeStampAuthority authority =
                needs.last() == null ? proof.authority() : proof.authority().beside(needs.last());
        try {
            return PdfSigning.complete(prepared, authority.stamp(prepared.toBeSigned()));
        } catch (UncheckedIOException e) {
            throw new IOException("No time stamp: " + e.getMessage(), e);
        }
    }

    private Evidence evidence(PdfArchive.Needs needs) throws IOException {
        Evidence evidence = Evidence.NONE;
        for (X509Certificate signer : needs.signers()) {
            evidence = evidence.and(proof.evidence().about(signer));
        }
        for (byte[] token : needs.tokens()) {
            evidence = evidence.and(proof.evidence().aboutToken(token));
        }
        return evidence;
    }
}
