package kz.ruqsat.eds;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Verifies signatures and certificates. Never throws for bad input: whatever is wrong is a {@link Finding}. Safe for
 * use by many threads. A verification may ask the revocation source, so it may take seconds.
 *
 * <p>A certificate is judged at the time of the signature's RFC 3161 time stamp when it has a valid one, otherwise at
 * the time of checking.
 */
public final class SignatureVerifier {

    public SignatureVerifier(TrustAnchors trust, RevocationSource revocation, InstantSource clock) {}

    /** What a file is, from its beginning and structure; nothing is verified. */
    public static Format detect(byte[] file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Verifies a document's signature.
     *
     * @param cms DER, PEM or base64
     * @param detachedContent the signed content; null when the CMS carries it. When both are there they must be equal.
     */
    public Verification verifyCms(byte[] cms, byte @Nullable [] detachedContent) {
        throw new UnsupportedOperationException();
    }

    /**
     * Verifies a log-in: the challenge signed with an authentication key. Such a signature never counts as a
     * document's.
     */
    public Verification verifyLogin(byte[] cms, byte[] challenge) {
        throw new UnsupportedOperationException();
    }

    /** Verifies all signatures of a PDF. */
    public Verification verifyPdf(byte[] pdf) {
        throw new UnsupportedOperationException();
    }

    /** Judges a certificate now: chain, dates, revocation; not what its key is for. */
    public CertificateReport verifyCertificate(X509Certificate certificate) {
        throw new UnsupportedOperationException();
    }
}
