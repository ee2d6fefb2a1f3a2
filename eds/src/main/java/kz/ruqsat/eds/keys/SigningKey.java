package kz.ruqsat.eds.keys;

import java.security.cert.X509Certificate;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A private key that signs, wherever it is held: in memory, in a device, with a licensed provider. */
public interface SigningKey {

    X509Certificate certificate();

    /** The certificates of the authorities above, the issuer's first; may be empty. */
    List<X509Certificate> chain();

    /** The signature algorithm that {@link #sign} uses; it names its digest. */
    default AlgorithmIdentifier algorithm() {
        return Algorithms.ofKey(certificate());
    }

    /**
     * Signs the bytes (not their digest).
     *
     * @return the value as CMS has it: of an EC key the DER sequence of r and s, of a GOST key r then s, little-endian
     * @throws IllegalStateException when the key or its holder does not do it
     */
    byte[] sign(byte[] toBeSigned);
}
