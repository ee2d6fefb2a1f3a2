package kz.ruqsat.eds.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** Reads X.509 certificates and asks them simple questions, without knowing signature algorithms. */
public final class Certificates {

    /** Critical extensions that the checks of this package take into account. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "2.5.29.15", // key usage
            "2.5.29.19", // basic constraints
            "2.5.29.37", // extended key usage
            "2.5.29.32", // certificate policies: informative here
            "2.5.29.17", // subject alternative name: not used to name the signer
            "2.5.29.31"); // CRL distribution points

    private static final Kept<Kept.Bytes, X509Certificate> PARSED = new Kept<>();
    private static final Kept<X509Certificate, VerifyingKey> KEYS = new Kept<>();
    private static final Kept<X509Certificate, Boolean> STRANGE = new Kept<>();

    private Certificates() {}

    public static X509Certificate parse(byte[] derOrPem) {
        try {
            return PARSED.get(new Kept.Bytes(derOrPem.clone()), () -> (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(derOrPem)));
        } catch (GeneralSecurityException | RuntimeException e) {
            // The JDK refuses a certificate that names two signature algorithms; that is worth its own name.
            throw confused(derOrPem)
                    ? new UnreadableSignatureException(Finding.ALGORITHM_CONFUSED, e)
                    : new UnreadableSignatureException("Expected an X.509 certificate in DER or PEM", e);
        }
    }

    /** The algorithm is named twice, inside what is signed and outside, and must be the same (RFC 5280 4.1.1.2). */
    private static boolean confused(byte[] der) {
        try {
            Certificate certificate = Certificate.getInstance(ASN1Primitive.fromByteArray(der));
            return !certificate
                    .getTBSCertificate()
                    .getSignature()
                    .getAlgorithm()
                    .equals(certificate.getSignatureAlgorithm().getAlgorithm());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return false;
        }
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new UnreadableSignatureException("A certificate that has no encoding", e);
        }
    }

    public static VerifyingKey publicKey(X509Certificate certificate) {
        VerifyingKey kept = KEYS.get(certificate);
        if (kept == null) {
            kept = new VerifyingKey(
                    SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()));
            KEYS.put(certificate, kept);
        }
        return kept;
    }

    public static byte[] toBeSigned(X509Certificate certificate) {
        try {
            return certificate.getTBSCertificate();
        } catch (CertificateException e) {
            throw new UnreadableSignatureException("A certificate that has no encoding", e);
        }
    }

    public static AlgorithmIdentifier signatureAlgorithm(X509Certificate certificate) {
        // RSA, EC and GOST have no parameters that matter to the verification.
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(certificate.getSigAlgOID()));
    }

    /** By its names only: whoever trusts it as a root has put it there, its own signature proves nothing. */
    static boolean selfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    public static boolean authority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /** May it issue certificates? An authority without a key usage may (RFC 5280 4.2.1.3). */
    static boolean mayIssue(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return authority(certificate) && (usage == null || usage[5]);
    }

    public static boolean digitalSignature(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage != null && usage[0];
    }

    static boolean nonRepudiation(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage != null && usage[1];
    }

    public static List<String> extendedKeyUsages(X509Certificate certificate) {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            return usages == null ? List.of() : usages;
        } catch (CertificateException e) {
            return List.of();
        }
    }

    public static boolean criticalExtensionUnknown(X509Certificate certificate) {
        Boolean kept = STRANGE.get(certificate);
        if (kept == null) {
            kept = strange(certificate);
            STRANGE.put(certificate, kept);
        }
        return kept;
    }

    private static boolean strange(X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical != null
                && critical.stream()
                        .anyMatch(oid -> !UNDERSTOOD.contains(oid)
                                && !(authority(certificate) && oid.equals(Extension.nameConstraints.getId())));
    }

    /** The value inside an extension, or null when it is not there. */
    public static byte @Nullable [] extension(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        byte[] value = certificate.getExtensionValue(oid.getId());
        return value == null ? null : ASN1OctetString.getInstance(value).getOctets();
    }

    public static boolean same(X509Certificate one, X509Certificate other) {
        return Arrays.equals(encoded(one), encoded(other));
    }
}
