package kz.ruqsat.app.identity;

/**
 * What somebody sent to log in with nothing but a certificate.
 *
 * @param signature the signed challenge: CMS with the challenge inside
 * @param visit of the browser that asks
 * @param address its network address
 */
public record CertificateAttempt(String signature, Secret visit, String address) {}
