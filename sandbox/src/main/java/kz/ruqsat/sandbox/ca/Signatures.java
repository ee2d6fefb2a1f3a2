package kz.ruqsat.sandbox.ca;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import kz.ruqsat.eds.gost.GostContentSigner;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostPrivateKey;
import kz.ruqsat.eds.gost.GostProvider;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The algorithms that go with each kind of key. */
public final class Signatures {
    private static final String RSA = "SHA256withRSA";
    private static final Provider GOST = new GostProvider();

    private Signatures() {}

    /** Signs one thing with SHA256withRSA, or with the GOST signature of the key's kind. */
    public static ContentSigner signer(PrivateKey key) {
        try {
            return key instanceof GostPrivateKey gost
                    ? new GostContentSigner(gost)
                    : new JcaContentSignerBuilder(RSA).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** The digest that goes with the key: SHA-256 for RSA. */
    public static AlgorithmIdentifier digest(PrivateKey key) {
        var oid = key instanceof GostPrivateKey gost ? gost.kind().digestOid() : NISTObjectIdentifiers.id_sha256;
        return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
    }

    /** The length of that digest in bytes. */
    public static int digestLength(PrivateKey key) {
        return key instanceof GostPrivateKey gost ? gost.kind().digestLength() : 32;
    }

    /** The digest of the bytes, by the algorithm that goes with the key. */
    public static byte[] digest(PrivateKey key, byte[] bytes) {
        try {
            var digest = key instanceof GostPrivateKey gost
                    ? MessageDigest.getInstance(gost.kind().digestName(), GOST)
                    : MessageDigest.getInstance("SHA-256");
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has digests", e);
        }
    }

    /** All digests that anybody here needs. */
    public static DigestCalculatorProvider digests() {
        try {
            var jdk = new JcaDigestCalculatorProviderBuilder().build();
            var gost =
                    new JcaDigestCalculatorProviderBuilder().setProvider(GOST).build();
            return algorithm -> gost(algorithm.getAlgorithm()) ? gost.get(algorithm) : jdk.get(algorithm);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("every JDK has digests", e);
        }
    }

    /** Whether that authority has signed the certificate. */
    static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        try {
            var gost = GostKind.ofKey(
                    SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                            .getAlgorithm()
                            .getAlgorithm());
            var signature =
                    gost.isPresent() ? Signature.getInstance(gost.get().signature(), GOST) : Signature.getInstance(RSA);
            signature.initVerify(issuer.getPublicKey());
            signature.update(certificate.getTBSCertificate());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    && signature.verify(certificate.getSignature());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** Reads a key from its PKCS#8 encoding. */
    static PrivateKey key(byte[] encoding) throws GeneralSecurityException {
        var algorithm = PrivateKeyInfo.getInstance(encoding).getPrivateKeyAlgorithm();
        return GostKind.ofKey(algorithm.getAlgorithm()).isPresent()
                ? GostProvider.privateKey(encoding)
                : KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoding));
    }

    /** Whether that is a digest of the national standards. */
    static boolean gost(ASN1ObjectIdentifier digest) {
        for (var kind : GostKind.values()) {
            if (kind.digestOid().equals(digest)) {
                return true;
            }
        }
        return false;
    }
}
