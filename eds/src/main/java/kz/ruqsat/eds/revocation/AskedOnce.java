package kz.ruqsat.eds.revocation;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks another source once about each certificate, for the time of one verification: signers of a file often share
 * their time-stamp authority, and a made-up file must not make us ask hundreds of times.
 */
public final class AskedOnce implements RevocationSource {
    private final Map<X509Certificate, RevocationAnswer> told = new HashMap<>();
    private final RevocationSource source;

    public AskedOnce(RevocationSource source) {
        this.source = source;
    }

    @Override
    public RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer) {
        return told.computeIfAbsent(certificate, _ -> source.ask(certificate, issuer));
    }
}
