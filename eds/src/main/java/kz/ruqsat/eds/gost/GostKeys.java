package kz.ruqsat.eds.gost;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Reads keys of all kinds from their encodings. */
final class GostKeys extends KeyFactorySpi {

    @Override
    protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
        if (!(spec instanceof X509EncodedKeySpec encoded)) {
            throw new InvalidKeySpecException("Expected an X.509 encoding");
        }
        try {
            return GostPublicKey.read(SubjectPublicKeyInfo.getInstance(encoded.getEncoded()));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("Not a public key", e);
        }
    }

    @Override
    protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
        if (!(spec instanceof PKCS8EncodedKeySpec encoded)) {
            throw new InvalidKeySpecException("Expected a PKCS#8 encoding");
        }
        try {
            return GostPrivateKey.read(PrivateKeyInfo.getInstance(encoded.getEncoded()));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("Not a private key", e);
        }
    }

    @Override
    protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> spec) throws InvalidKeySpecException {
        if (key instanceof GostPublicKey && spec.isAssignableFrom(X509EncodedKeySpec.class)) {
            return spec.cast(new X509EncodedKeySpec(key.getEncoded()));
        }
        if (key instanceof GostPrivateKey && spec.isAssignableFrom(PKCS8EncodedKeySpec.class)) {
            return spec.cast(new PKCS8EncodedKeySpec(key.getEncoded()));
        }
        throw new InvalidKeySpecException("No " + spec.getSimpleName() + " of " + key.getAlgorithm());
    }

    @Override
    protected Key engineTranslateKey(Key key) throws InvalidKeyException {
        try {
            return switch (key) {
                case PublicKey _ -> engineGeneratePublic(new X509EncodedKeySpec(key.getEncoded()));
                case PrivateKey _ -> engineGeneratePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
                case null -> throw new InvalidKeyException("No key");
                default -> throw new InvalidKeyException("Not a key of a pair: " + key.getAlgorithm());
            };
        } catch (InvalidKeySpecException e) {
            throw new InvalidKeyException(e);
        }
    }
}
