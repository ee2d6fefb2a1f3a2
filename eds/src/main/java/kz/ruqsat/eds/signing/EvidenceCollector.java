package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.certificates.Chain;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.revocation.EvidenceSource;
import kz.ruqsat.eds.timestamps.Token;

/**
 * Collects what has to be kept for certificates and for time stamps.
 *
 * @param trust the authorities by which chains are made
 * @param source who is asked
 * @param clock the time of asking
 */
public record EvidenceCollector(TrustAnchors trust, EvidenceSource source, InstantSource clock) {

    /**
     * The evidence about a certificate and those above it.
     *
     * @throws IOException when it does not lead to a trusted root now, or nobody answers
     */
    public Evidence about(X509Certificate certificate) throws IOException {
        List<X509Certificate> path = Chain.path(certificate, trust);
        if (path == null) {
            throw new IOException("No way to a trusted root from " + certificate.getSubjectX500Principal());
        }
        return new Evidence(path, List.of(), List.of()).and(source.collect(path));
    }

    /**
     * The evidence about the authority that made a time stamp.
     *
     * @param token an RFC 3161 token, DER
     * @throws IOException as above, or when the token does not carry its authority's certificate
     */
    public Evidence aboutToken(byte[] token) throws IOException {
        X509Certificate authority = Token.parse(token).authority();
        if (authority == null) {
            throw new IOException("The time stamp does not carry its authority's certificate");
        }
        return about(authority);
    }
}
