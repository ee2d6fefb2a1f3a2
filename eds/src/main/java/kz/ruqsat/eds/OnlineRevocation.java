package kz.ruqsat.eds;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the addresses named in the certificate: OCSP first (RFC 6960), the CRL (RFC 5280) when OCSP can't be had.
 * Believes an answer only with its signature, its signer's authority, its nonce and its freshness checked. CRLs are
 * kept until their next update, at most an hour. Delta CRLs are not read.
 */
public final class OnlineRevocation implements RevocationSource {

    /** How far an authority's clock may differ from ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private final OcspClient ocsp;
    private final CrlClient crls;

    /**
     * A source that waits at most so long for each connection and for each answer.
     *
     * @param patience for one question to one server
     */
    public OnlineRevocation(InstantSource clock, Duration patience) {
        Transport transport = new Transport(patience);
        this.ocsp = new OcspClient(transport, clock);
        this.crls = new CrlClient(transport, clock);
    }

    @Override
    public RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer) {
        List<String> failures = new ArrayList<>();
        for (URI address : RevocationAddresses.ocsp(certificate)) {
            try {
                return ocsp.ask(certificate, issuer, address);
            } catch (IOException | Untrustworthy | RuntimeException e) {
                failures.add("OCSP " + address + ": " + e.getMessage());
            }
        }
        for (URI address : RevocationAddresses.crl(certificate)) {
            try {
                return crls.ask(certificate, issuer, address);
            } catch (IOException | Untrustworthy | RuntimeException e) {
                failures.add("CRL " + address + ": " + e.getMessage());
            }
        }
        return new RevocationAnswer.Unknown(
                failures.isEmpty() ? "the certificate names no OCSP and no CRL address" : String.join("; ", failures));
    }
}
