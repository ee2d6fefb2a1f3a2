package kz.ruqsat.eds.gost;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Signs what BouncyCastle's builders (certificates, CMS, lists, OCSP answers) write, once, with a GOST key. */
public final class GostContentSigner implements ContentSigner {
    private final GostPrivateKey key;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    public GostContentSigner(GostPrivateKey key) {
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(key.kind().signatureOid());
    }

    @Override
    public OutputStream getOutputStream() {
        return written;
    }

    @Override
    public byte[] getSignature() {
        try {
            Signature signature = new GostSignature(key.kind());
            signature.initSign(key);
            signature.update(written.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of " + key.getAlgorithm() + " signs", e);
        }
    }
}
