package kz.ruqsat.eds.cms;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.Kept;
import kz.ruqsat.eds.certificates.VerifyingKey;
import kz.ruqsat.eds.report.Finding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * The mathematics of one CMS signer: signed attributes, digest of the content, signature value (RFC 5652 5.4, 5.6).
 * Documents and time stamps are both checked here.
 *
 * @param findings what does not hold; whether the certificate is to be trusted is not asked here
 */
public record SignerCheck(@Nullable X509Certificate certificate, String algorithm, Set<Finding> findings) {

    /** A certificate and a digest: of GOST 34.311-95 it costs a tenth of a signature. */
    private record Hashed(X509Certificate certificate, ASN1ObjectIdentifier digest) {}

    private static final Kept<Hashed, byte[]> HASHES = new Kept<>();

    private static final Set<Finding> BREAKING = EnumSet.complementOf(EnumSet.of(Finding.WEAK_ALGORITHM));

    /** Do digest and signature value hold, whoever signed and however weak the algorithm? */
    public boolean holds() {
        return findings.isEmpty() || findings.stream().noneMatch(BREAKING::contains);
    }

    /** Checks one signer, as BouncyCastle has read it. */
    public static SignerCheck run(
            CmsStructure cms,
            SignerInformation signer,
            @Nullable ASN1ObjectIdentifier contentType,
            byte @Nullable [] content) {
        return run(new ParsedSigner(cms, signer), contentType, content);
    }

    /**
     * Checks one signer.
     *
     * @param contentType what is signed; null for a signature over another signature
     * @param content the signed bytes, if at hand
     */
    public static SignerCheck run(
            SignerParts signer, @Nullable ASN1ObjectIdentifier contentType, byte @Nullable [] content) {
        Set<Finding> findings = new LinkedHashSet<>();
        X509Certificate certificate = signer.certificate();
        SignerParts.Said said = signer.said();
        // Without signed attributes an attacker may pass the attributes of one signature off as the content of another.
        if (said == null || !said.typed(contentType)) {
            findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
        } else {
            checkDigest(signer, said, content, findings);
        }
        AlgorithmIdentifier signature = signer.signatureAlgorithm();
        if (certificate == null) {
            findings.add(Finding.SIGNER_CERTIFICATE_MISSING);
            return new SignerCheck(null, signature.getAlgorithm().getId(), findings);
        }
        SignerParts.Named named = said == null ? null : said.named();
        if (named != null && !hashes(named.digest(), certificate, named.hash())) {
            findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
        }
        VerifyingKey key = Certificates.publicKey(certificate);
        checkValue(signer, key, signature, findings);
        return new SignerCheck(certificate, Algorithms.describe(key, signature, signer.digestAlgorithm()), findings);
    }

    private static void checkDigest(
            SignerParts signer, SignerParts.Said said, byte @Nullable [] content, Set<Finding> findings) {
        byte[] expected = said.messageDigest();
        if (expected == null) {
            findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
        } else if (content == null) {
            findings.add(Finding.CONTENT_MISSING);
        } else {
            byte[] digest = Algorithms.digest(signer.digestAlgorithm().getAlgorithm(), content);
            if (digest == null) {
                findings.add(Finding.UNSUPPORTED_ALGORITHM);
            } else if (!MessageDigest.isEqual(digest, expected)) {
                findings.add(Finding.SIGNED_OTHER_DATA);
            }
        }
    }

    private static void checkValue(
            SignerParts signer, VerifyingKey key, AlgorithmIdentifier signature, Set<Finding> findings) {
        AlgorithmIdentifier digest = signer.digestAlgorithm();
        Algorithms.Check check = Algorithms.check(key, signature, digest, signer.signedBytes(), signer.value());
        switch (check) {
            case HOLDS -> {}
            case BROKEN -> findings.add(Finding.SIGNATURE_BROKEN);
            case UNSUPPORTED -> findings.add(Finding.UNSUPPORTED_ALGORITHM);
        }
        if (Algorithms.weak(key, signature, digest)) {
            findings.add(Finding.WEAK_ALGORITHM);
        }
    }

    private static boolean hashes(ASN1ObjectIdentifier algorithm, X509Certificate certificate, byte[] expected) {
        Hashed hashed = new Hashed(certificate, algorithm);
        byte[] actual = HASHES.get(hashed);
        if (actual == null) {
            actual = Algorithms.digest(algorithm, Certificates.encoded(certificate));
            if (actual != null) {
                HASHES.put(hashed, actual);
            }
        }
        return actual != null && MessageDigest.isEqual(actual, expected);
    }
}
