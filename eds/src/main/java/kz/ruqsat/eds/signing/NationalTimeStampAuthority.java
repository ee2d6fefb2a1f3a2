package kz.ruqsat.eds.signing;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import kz.ruqsat.eds.gost.GostKind;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * The national time-stamp authority, which stamps by several algorithms: a signature is stamped by the family of its own
 * key, over the digest that goes with that key (INTERFACES 3.5, 3.8). So a signature by GOST relies on nothing else.
 */
public final class NationalTimeStampAuthority implements TimeStampAuthority {
    /** What the authority stamps by GOST 34.10-2015, its default: keys of GOST 34.310-2004 too get it. */
    public static final String GOST_POLICY = "1.2.398.3.3.2.6.4";

    private final HttpTimeStampAuthority plain;

    /** @param patience for one question */
    public NationalTimeStampAuthority(URI address, Duration patience) {
        this.plain = new HttpTimeStampAuthority(address, patience);
    }

    /** Over SHA-256, when nothing is known of a signer. */
    @Override
    public byte[] stamp(byte[] data) {
        return plain.stamp(data);
    }

    @Override
    public TimeStampAuthority beside(X509Certificate signer) {
        return GostKind.ofKey(
                        SubjectPublicKeyInfo.getInstance(signer.getPublicKey().getEncoded())
                                .getAlgorithm()
                                .getAlgorithm())
                .map(kind -> plain.asked(kind.digestOid(), GOST_POLICY))
                .orElse(plain);
    }
}
