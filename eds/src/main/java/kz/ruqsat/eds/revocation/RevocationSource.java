package kz.ruqsat.eds.revocation;

import java.security.cert.X509Certificate;

/** Who is asked whether a certificate is revoked. Implementations never throw and never guess. */
@FunctionalInterface
public interface RevocationSource {

    /**
     * Asks about one certificate.
     *
     * @param certificate the certificate; its signature by the issuer is already verified
     * @param issuer the trusted certificate of the authority that issued it
     */
    RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer);
}
