package kz.ruqsat.bench.signatures;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostProvider;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;

/** The algorithms that are measured. */
enum Kind {
    RSA_2048("RSA-2048, SHA-256", "RSA", 2048, "SHA256withRSA", null),
    EC_P256("EC P-256, SHA-256", "EC", 256, "SHA256withECDSA", null),
    GOST_2004("GOST 34.310-2004", GostKind.GOST_2004),
    GOST_2015_256("GOST 34.10-2015, 256", GostKind.GOST_2015_256),
    GOST_2015_512("GOST 34.10-2015, 512", GostKind.GOST_2015_512);

    private static final Provider GOST = new GostProvider();

    private final String title;
    private final String keys;
    private final int bits;
    private final String signature;
    private final @Nullable GostKind gost;

    Kind(String title, String keys, int bits, String signature, @Nullable GostKind gost) {
        this.title = title;
        this.keys = keys;
        this.bits = bits;
        this.signature = signature;
        this.gost = gost;
    }

    Kind(String title, GostKind gost) {
        this(title, gost.algorithm(), gost.half() * Byte.SIZE, gost.signature(), gost);
    }

    String title() {
        return title;
    }

    KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator =
                gost == null ? KeyPairGenerator.getInstance(keys) : KeyPairGenerator.getInstance(keys, GOST);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    AlgorithmIdentifier algorithm() {
        return gost == null
                ? new DefaultSignatureAlgorithmIdentifierFinder().find(signature)
                : new AlgorithmIdentifier(gost.signatureOid());
    }

    byte[] sign(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        Signature signer = signature();
        signer.initSign(key);
        signer.update(bytes);
        return signer.sign();
    }

    boolean verify(PublicKey key, byte[] bytes, byte[] value) throws GeneralSecurityException {
        Signature signer = signature();
        signer.initVerify(key);
        signer.update(bytes);
        return signer.verify(value);
    }

    private Signature signature() throws GeneralSecurityException {
        return gost == null ? Signature.getInstance(signature) : Signature.getInstance(signature, GOST);
    }
}
