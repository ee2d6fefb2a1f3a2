package kz.ruqsat.eds.cms;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.Kept;
import kz.ruqsat.eds.der.UnusualException;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A certificate as it stands in a CMS, with what a signer names it by. Nothing about it is proved. */
public final class EmbeddedCertificate {
    private static final int LARGEST = 16 * 1024;

    private static final Kept<Kept.Bytes, EmbeddedCertificate> READ = new Kept<>();

    private final byte[] der;
    private final byte[] issuer;
    private final byte[] serial;
    private volatile @Nullable X509Certificate parsed;

    /**
     * @param der the whole
     * @param issuer the issuer's name, DER
     * @param serial the serial number, DER
     */
    private EmbeddedCertificate(byte[] der, byte[] issuer, byte[] serial) {
        this.der = der;
        this.issuer = issuer;
        this.serial = serial;
    }

    /**
     * Reads a certificate.
     *
     * @throws UnusualException when it is none, or not in DER
     */
    static EmbeddedCertificate of(byte[] der) throws UnusualException {
        Kept.Bytes key = new Kept.Bytes(der);
        EmbeddedCertificate kept = READ.get(key);
        if (kept == null) {
            kept = read(der);
            READ.put(key, kept);
        }
        return kept;
    }

    private static EmbeddedCertificate read(byte[] der) throws UnusualException {
        try {
            Certificate certificate = Certificate.getInstance(ASN1Primitive.fromByteArray(der));
            byte[] written = new X509CertificateHolder(certificate).getEncoded();
            if (der.length > LARGEST || !Arrays.equals(der, written)) {
                throw new UnusualException("a certificate of another form");
            }
            return new EmbeddedCertificate(
                    der,
                    certificate.getIssuer().getEncoded(ASN1Encoding.DER),
                    certificate.getSerialNumber().getEncoded(ASN1Encoding.DER));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnusualException("not a certificate");
        }
    }

    /**
     * Whether a signer names this one.
     *
     * @throws UnusualException when the number is the same and the name is written in another way: it takes more to say
     */
    boolean named(byte[] byIssuer, byte[] bySerial) throws UnusualException {
        if (!Arrays.equals(serial, bySerial)) {
            return false;
        }
        if (!Arrays.equals(issuer, byIssuer)) {
            throw new UnusualException("a name written in another way");
        }
        return true;
    }

    /**
     * The certificate itself.
     *
     * @throws UnreadableSignatureException when the JDK does not read it
     */
    X509Certificate parsed() {
        X509Certificate known = parsed;
        if (known == null) {
            known = Certificates.parse(der);
            parsed = known;
        }
        return known;
    }
}
