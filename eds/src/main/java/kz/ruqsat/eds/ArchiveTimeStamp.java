package kz.ruqsat.eds;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.SignerInformation;

/**
 * The newest archive time stamp of a file: what has to be renewed, and when.
 *
 * @param time when it was made
 * @param authorityEnds until when the certificate of its authority is valid
 * @param algorithms all on which it relies, for people and for settings, such as {@code RSA-2048, SHA-256}
 */
public record ArchiveTimeStamp(Instant time, Instant authorityEnds, String algorithms) {

    /**
     * Reads that of a PDF, or of a CMS that carries its content; of several signers the one whose authority ends first.
     * Nothing is verified. Empty when there is none, or one of the signers has none.
     *
     * @throws UnreadableSignatureException when it is neither
     */
    public static Optional<ArchiveTimeStamp> newest(byte[] file) {
        return SignatureVerifier.detect(file) == Format.PDF
                ? PdfArchive.newest(file)
                : newest(CmsStructure.parse(CmsPackage.decode(file)));
    }

    private static Optional<ArchiveTimeStamp> newest(CmsStructure cms) {
        List<Optional<ArchiveTimeStamp>> each = cms.signers().stream()
                .map(signer -> CmsArchive.read(cms, signer, cms.content()).stamps())
                .map(stamps -> stamps.isEmpty()
                        ? Optional.<ArchiveTimeStamp>empty()
                        : of(stamps.getLast().token()))
                .toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : each.stream().flatMap(Optional::stream).min(Comparator.comparing(ArchiveTimeStamp::authorityEnds));
    }

    /** Empty when the token does not carry its authority's certificate. */
    static Optional<ArchiveTimeStamp> of(Token token) {
        X509Certificate authority = token.authority();
        SignerInformation signer = token.signer();
        if (authority == null || signer == null) {
            return Optional.empty();
        }
        String algorithms = Algorithms.describe(
                Certificates.publicKey(authority),
                signer.toASN1Structure().getDigestEncryptionAlgorithm(),
                signer.getDigestAlgorithmID());
        String imprint = Algorithms.digestName(token.imprintAlgorithm());
        return Optional.of(new ArchiveTimeStamp(
                token.time(),
                authority.getNotAfter().toInstant(),
                List.of(algorithms.split(", ")).contains(imprint) ? algorithms : algorithms + ", " + imprint));
    }
}
