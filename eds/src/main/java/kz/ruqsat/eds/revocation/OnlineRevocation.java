package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the addresses named in the certificate: OCSP first (RFC 6960), the CRL (RFC 5280) when OCSP can't be had.
 * Believes an answer only with its signature, its signer's authority, its nonce and its freshness checked. CRLs are
 * kept until their next update, at most an hour.
 * Where changes to a list (delta CRLs) are named, they are read too and have to be had. When nobody gives an answer that
 * can be believed, nobody is taken for good: the answer is {@link RevocationAnswer.Unknown}, wait and ask again.
 */
public final class OnlineRevocation implements RevocationSource, EvidenceSource {

    /** How far an authority's clock may differ from ours. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private final OcspClient ocsp;
    private final CrlClient crls;

    /**
     * A source that waits at most so long for each connection and for each answer.
     *
     * @param patience for one question to one server
     */
    public OnlineRevocation(InstantSource clock, Duration patience) {
        this(clock, patience, Map.of());
    }

    /**
     * The same for authorities whose certificates do not name their delta lists.
     *
     * @param changes the address of a list, and of the changes to it
     */
    public OnlineRevocation(InstantSource clock, Duration patience, Map<URI, URI> changes) {
        Transport transport = new Transport(patience);
        this.ocsp = new OcspClient(transport, clock);
        this.crls = new CrlClient(transport, clock, changes);
    }

    @Override
    public RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer) {
        List<String> failures = new ArrayList<>();
        Told told = told(certificate, issuer, failures);
        if (told != null) {
            return told.answer();
        }
        return new RevocationAnswer.Unknown(
                failures.isEmpty() ? "the certificate names no OCSP and no CRL address" : String.join("; ", failures));
    }

    @Override
    public Evidence collect(List<X509Certificate> chain) throws IOException {
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i + 1 < chain.size(); i++) {
            List<String> failures = new ArrayList<>();
            Told told = told(chain.get(i), chain.get(i + 1), failures);
            if (told != null) {
                evidence = evidence.and(told.evidence());
            } else if (!failures.isEmpty()) {
                throw new IOException(String.join("; ", failures));
            }
        }
        return evidence;
    }

    private @Nullable Told told(X509Certificate certificate, X509Certificate issuer, List<String> failures) {
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
        return null;
    }
}
