package kz.ruqsat.eds.certificates;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostProvider;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** A public key as a certificate has it, and what follows from it alone; found out once. Safe for use by many threads. */
public final class VerifyingKey {
    private static final int SHORTEST_RSA_BITS = 2048;
    private static final int SHORTEST_EC_BITS = 256;

    /** What the key is for a signature that names it {@code RSA} or {@code EC}. */
    private enum Family {
        RSA,
        EC,
        OTHER
    }

    private final SubjectPublicKeyInfo written;
    private final Family family;
    private final int bits;
    /** To see that a point lies on its curve costs as much as a signature. */
    private volatile @Nullable PublicKey read;

    VerifyingKey(SubjectPublicKeyInfo written) {
        this.written = written;
        this.family = family(algorithm());
        this.bits = switch (family) {
            case RSA -> rsaBits(written);
            case EC -> ecBits(written);
            case OTHER -> 0;
        };
    }

    public SubjectPublicKeyInfo written() {
        return written;
    }

    /** Its own algorithm. */
    public ASN1ObjectIdentifier algorithm() {
        return written.getAlgorithm().getAlgorithm();
    }

    /** {@code RSA} or {@code EC} (on curves that the JDK knows); empty for another kind. */
    String family() {
        return family == Family.OTHER ? "" : family.name();
    }

    /** For people, such as {@code RSA-2048}; only for these two. */
    String describe() {
        return family() + "-" + bits;
    }

    /** True when it can be broken with today's means. */
    boolean weak() {
        return switch (family) {
            case RSA -> bits < SHORTEST_RSA_BITS;
            case EC -> bits < SHORTEST_EC_BITS;
            case OTHER -> false;
        };
    }

    /**
     * The key for the JCA.
     *
     * @throws GeneralSecurityException when it is no key of its algorithm
     */
    PublicKey key() throws GeneralSecurityException {
        PublicKey known = read;
        if (known == null) {
            known = parsed();
            read = known;
        }
        return known;
    }

    private PublicKey parsed() throws GeneralSecurityException {
        try {
            byte[] encoded = written.getEncoded();
            return GostKind.ofKey(algorithm()).isPresent()
                    ? GostProvider.publicKey(encoded)
                    : KeyFactory.getInstance(family()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static Family family(ASN1ObjectIdentifier algorithm) {
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return Family.RSA;
        }
        return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey) ? Family.EC : Family.OTHER;
    }

    private static int ecBits(SubjectPublicKeyInfo key) {
        X9ECParameters curve = key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier named
                ? ECNamedCurveTable.getByOID(named)
                : null;
        return curve == null ? 0 : curve.getCurve().getFieldSize();
    }

    private static int rsaBits(SubjectPublicKeyInfo key) {
        try {
            return RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
