package kz.ruqsat.sandbox.ca;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and its certificate.
 *
 * @param issuers the certificates above it, nearest first
 */
public record SigningKey(PrivateKey key, X509Certificate certificate, List<X509Certificate> issuers) {
    public SigningKey {
        issuers = List.copyOf(issuers);
    }
}
