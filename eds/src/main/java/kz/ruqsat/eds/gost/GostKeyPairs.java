package kz.ruqsat.eds.gost;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGeneratorSpi;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** Makes pairs of keys of one kind. */
final class GostKeyPairs extends KeyPairGeneratorSpi {
    private final GostKind kind;
    private SecureRandom random = new SecureRandom();

    GostKeyPairs(GostKind kind) {
        this.kind = kind;
    }

    @Override
    public void initialize(int keysize, SecureRandom source) {
        if (keysize != kind.half() * Byte.SIZE) {
            throw new IllegalArgumentException("Keys of " + kind.algorithm() + " have one length, not " + keysize);
        }
        random = source;
    }

    @Override
    public void initialize(AlgorithmParameterSpec params, SecureRandom source)
            throws InvalidAlgorithmParameterException {
        throw new InvalidAlgorithmParameterException(kind.algorithm() + " has one curve, there is nothing to choose");
    }

    @Override
    public KeyPair generateKeyPair() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(kind.domain(), random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        return new KeyPair(
                new GostPublicKey(kind, (ECPublicKeyParameters) pair.getPublic()),
                new GostPrivateKey(kind, (ECPrivateKeyParameters) pair.getPrivate()));
    }
}
