package kz.ruqsat.eds.certificates;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostProvider;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The only place that knows signature and digest algorithms. Everything that is signed (certificates, CRLs, OCSP
 * answers, time stamps, CMS) is verified through {@link #check}: RSA and EC by the JDK, GOST by {@link GostProvider}.
 */
public final class Algorithms {

    /** The outcome of checking a signature value. */
    public enum Check {
        HOLDS,
        BROKEN,
        UNSUPPORTED
    }

    private static final Provider GOST = new GostProvider();

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            PKCSObjectIdentifiers.md5,
            "MD5",
            OIWObjectIdentifiers.idSHA1,
            "SHA-1",
            NISTObjectIdentifiers.id_sha256,
            "SHA-256",
            NISTObjectIdentifiers.id_sha384,
            "SHA-384",
            NISTObjectIdentifiers.id_sha512,
            "SHA-512",
            GostKind.GOST_2004.digestOid(),
            GostKind.GOST_2004.digestName(),
            GostKind.GOST_2015_256.digestOid(),
            GostKind.GOST_2015_256.digestName(),
            GostKind.GOST_2015_512.digestOid(),
            GostKind.GOST_2015_512.digestName());

    /** Signature algorithms that name their digest. */
    private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA_SIGNATURES = Map.of(
            PKCSObjectIdentifiers.md5WithRSAEncryption, PKCSObjectIdentifiers.md5,
            PKCSObjectIdentifiers.sha1WithRSAEncryption, OIWObjectIdentifiers.idSHA1,
            PKCSObjectIdentifiers.sha256WithRSAEncryption, NISTObjectIdentifiers.id_sha256,
            PKCSObjectIdentifiers.sha384WithRSAEncryption, NISTObjectIdentifiers.id_sha384,
            PKCSObjectIdentifiers.sha512WithRSAEncryption, NISTObjectIdentifiers.id_sha512);

    private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> EC_SIGNATURES = Map.of(
            X9ObjectIdentifiers.ecdsa_with_SHA1, OIWObjectIdentifiers.idSHA1,
            X9ObjectIdentifiers.ecdsa_with_SHA256, NISTObjectIdentifiers.id_sha256,
            X9ObjectIdentifiers.ecdsa_with_SHA384, NISTObjectIdentifiers.id_sha384,
            X9ObjectIdentifiers.ecdsa_with_SHA512, NISTObjectIdentifiers.id_sha512);

    private static final Set<ASN1ObjectIdentifier> WEAK_DIGESTS =
            Set.of(PKCSObjectIdentifiers.md5, OIWObjectIdentifiers.idSHA1);

    private Algorithms() {}

    /** Is this the value of a signature over these bytes by this key? For signatures that name their digest. */
    public static Check check(VerifyingKey key, AlgorithmIdentifier signature, byte[] signed, byte[] value) {
        return check(key, signature, null, signed, value);
    }

    /** The same for a CMS signer, which names the digest apart; the two must agree. */
    public static Check check(
            VerifyingKey key,
            AlgorithmIdentifier signature,
            @Nullable AlgorithmIdentifier digest,
            byte[] signed,
            byte[] value) {
        ASN1ObjectIdentifier used = digestOf(signature, digest);
        String digestName = used == null ? null : DIGESTS.get(used);
        GostKind gost = GostKind.ofSignature(signature.getAlgorithm()).orElse(null);
        String name = plainKey(signature);
        boolean known = gost == null ? name.equals(key.family()) : gost.keyOid().equals(key.algorithm());
        if (digestName == null || !known) {
            return Check.UNSUPPORTED;
        }
        if (digest != null && !digest.getAlgorithm().equals(used)) {
            return Check.BROKEN;
        }
        return gost == null
                ? check(key, plainSignature(name, digestName), null, signed, value)
                : check(key, gost.signature(), GOST, signed, value);
    }

    private static Check check(
            VerifyingKey key, String name, @Nullable Provider provider, byte[] signed, byte[] value) {
        try {
            PublicKey publicKey = key.key();
            Signature verifier = provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
            verifier.initVerify(publicKey);
            verifier.update(signed);
            return verifier.verify(value) ? Check.HOLDS : Check.BROKEN;
        } catch (SignatureException e) {
            return Check.BROKEN;
        } catch (GeneralSecurityException e) {
            return Check.UNSUPPORTED;
        }
    }

    /** The key that goes with a signature that is not GOST's: {@code RSA} or {@code EC}. */
    private static String plainKey(AlgorithmIdentifier signature) {
        return EC_SIGNATURES.containsKey(signature.getAlgorithm()) ? "EC" : "RSA";
    }

    private static String plainSignature(String key, String digest) {
        return digest.replace("-", "") + (key.equals("EC") ? "withECDSA" : "withRSA");
    }

    /**
     * The algorithm by which we sign with the key of that certificate; it names its digest.
     *
     * @throws IllegalArgumentException for a kind of key with which nothing is signed here
     */
    public static AlgorithmIdentifier ofKey(X509Certificate certificate) {
        VerifyingKey key = Certificates.publicKey(certificate);
        Optional<GostKind> gost = GostKind.ofKey(key.algorithm());
        if (gost.isPresent()) {
            return new AlgorithmIdentifier(gost.get().signatureOid());
        }
        return switch (key.family()) {
            case "RSA" -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
            case "EC" -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            default -> throw new IllegalArgumentException("No signatures with keys of " + key.algorithm());
        };
    }

    /** Makes signatures by an algorithm that names its digest. */
    public static Signature signature(AlgorithmIdentifier algorithm) throws NoSuchAlgorithmException {
        Optional<GostKind> gost = GostKind.ofSignature(algorithm.getAlgorithm());
        return gost.isPresent()
                ? Signature.getInstance(gost.get().signature(), GOST)
                : Signature.getInstance(algorithm.getAlgorithm().getId());
    }

    /** The digest of the bytes, or null for an algorithm that is not supported. */
    public static byte @Nullable [] digest(ASN1ObjectIdentifier algorithm, byte[] bytes) {
        String name = DIGESTS.get(algorithm);
        return name == null ? null : digest(name, bytes);
    }

    /** The digest by an algorithm that this class is known to have. */
    public static byte[] known(ASN1ObjectIdentifier algorithm, byte[] bytes) {
        return digest(Objects.requireNonNull(DIGESTS.get(algorithm), "an unknown digest"), bytes);
    }

    /** The digest that goes with an algorithm by which we sign. */
    public static AlgorithmIdentifier digestOf(AlgorithmIdentifier signature) {
        return new AlgorithmIdentifier(
                Objects.requireNonNull(digestOf(signature, null), "an unknown signature"), DERNull.INSTANCE);
    }

    public static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            MessageDigest digest =
                    name.startsWith("GOST") ? MessageDigest.getInstance(name, GOST) : MessageDigest.getInstance(name);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Nobody offers " + name, e);
        }
    }

    /** For people; the OID of what has no name here. */
    public static String digestName(ASN1ObjectIdentifier digest) {
        return DIGESTS.getOrDefault(digest, digest.getId());
    }

    /** The digest of that name, such as {@code GOST3411-2015-512}; empty when there is none that can be trusted. */
    public static Optional<ASN1ObjectIdentifier> digestNamed(String name) {
        return DIGESTS.keySet().stream()
                .filter(oid -> digestName(oid).equals(name) && !weak(oid))
                .findFirst();
    }

    public static boolean weak(ASN1ObjectIdentifier digest) {
        return WEAK_DIGESTS.contains(digest);
    }

    /** True for a digest or a key that can be forged with today's means. */
    public static boolean weak(VerifyingKey key, AlgorithmIdentifier signature, @Nullable AlgorithmIdentifier digest) {
        ASN1ObjectIdentifier used = digestOf(signature, digest);
        return used != null && weak(used) || digest != null && weak(digest.getAlgorithm()) || key.weak();
    }

    /** For people, such as {@code RSA-2048, SHA-256}; the OID of what has no name here. */
    public static String describe(
            VerifyingKey key, AlgorithmIdentifier signature, @Nullable AlgorithmIdentifier digest) {
        ASN1ObjectIdentifier used = digestOf(signature, digest);
        String digestName = used == null ? null : DIGESTS.get(used);
        Optional<GostKind> gost = GostKind.ofSignature(signature.getAlgorithm());
        if (gost.isPresent()) {
            return gost.get().algorithm() + ", " + gost.get().digestName();
        }
        if (digestName == null || !key.family().equals(plainKey(signature))) {
            return signature.getAlgorithm().getId();
        }
        return key.describe() + ", " + digestName;
    }

    private static @Nullable ASN1ObjectIdentifier digestOf(
            AlgorithmIdentifier signature, @Nullable AlgorithmIdentifier digest) {
        if (digest != null && signature.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return digest.getAlgorithm();
        }
        return GostKind.ofSignature(signature.getAlgorithm())
                .map(GostKind::digestOid)
                .orElseGet(() -> plainDigest(signature.getAlgorithm()));
    }

    private static @Nullable ASN1ObjectIdentifier plainDigest(ASN1ObjectIdentifier signature) {
        ASN1ObjectIdentifier ofEc = EC_SIGNATURES.get(signature);
        return ofEc != null ? ofEc : RSA_SIGNATURES.get(signature);
    }
}
