package kz.ruqsat.eds.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;

/** A key in memory: RSA, EC, or GOST of {@code kz.ruqsat.eds.gost}. */
public record LocalKey(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) implements SigningKey {

    public LocalKey {
        chain = List.copyOf(chain);
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        try {
            Signature signature = Algorithms.signature(algorithm());
            signature.initSign(key);
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    @Override
    public String toString() {
        return "LocalKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
