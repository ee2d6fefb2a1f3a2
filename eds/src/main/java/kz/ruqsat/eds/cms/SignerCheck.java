package kz.ruqsat.eds.cms;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.Kept;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
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
        return findings.stream().noneMatch(BREAKING::contains);
    }

    /**
     * Checks one signer.
     *
     * @param contentType what is signed; null for a signature over another signature
     * @param content the signed bytes, if at hand
     */
    public static SignerCheck run(
            CmsStructure cms,
            SignerInformation signer,
            @Nullable ASN1ObjectIdentifier contentType,
            byte @Nullable [] content) {
        Set<Finding> findings = new LinkedHashSet<>();
        X509Certificate certificate = cms.certificate(signer);
        AttributeTable attributes = signer.getSignedAttributes();
        // Without signed attributes an attacker may pass the attributes of one signature off as the content of another.
        if (attributes == null || !typed(cms, attributes, contentType)) {
            findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
        } else {
            checkDigest(signer, attributes, content, findings);
        }
        if (certificate == null) {
            findings.add(Finding.SIGNER_CERTIFICATE_MISSING);
            return new SignerCheck(null, signer.getEncryptionAlgOID(), findings);
        }
        if (attributes != null && !namesSigner(attributes, certificate)) {
            findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
        }
        SubjectPublicKeyInfo key = Certificates.publicKey(certificate);
        AlgorithmIdentifier signature = signatureAlgorithm(signer);
        checkValue(signer, key, signature, findings);
        return new SignerCheck(
                certificate, Algorithms.describe(key, signature, signer.getDigestAlgorithmID()), findings);
    }

    private static AlgorithmIdentifier signatureAlgorithm(SignerInformation signer) {
        return signer.toASN1Structure().getDigestEncryptionAlgorithm();
    }

    private static void checkDigest(
            SignerInformation signer, AttributeTable attributes, byte @Nullable [] content, Set<Finding> findings) {
        ASN1Encodable expected = only(attributes, CMSAttributes.messageDigest);
        if (!(expected instanceof ASN1OctetString octets)) {
            findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
        } else if (content == null) {
            findings.add(Finding.CONTENT_MISSING);
        } else {
            byte[] digest = Algorithms.digest(signer.getDigestAlgorithmID().getAlgorithm(), content);
            if (digest == null) {
                findings.add(Finding.UNSUPPORTED_ALGORITHM);
            } else if (!MessageDigest.isEqual(digest, octets.getOctets())) {
                findings.add(Finding.SIGNED_OTHER_DATA);
            }
        }
    }

    private static void checkValue(
            SignerInformation signer, SubjectPublicKeyInfo key, AlgorithmIdentifier signature, Set<Finding> findings) {
        AlgorithmIdentifier digest = signer.getDigestAlgorithmID();
        Algorithms.Check check = Algorithms.check(key, signature, digest, signedBytes(signer), signer.getSignature());
        switch (check) {
            case HOLDS -> {}
            case BROKEN -> findings.add(Finding.SIGNATURE_BROKEN);
            case UNSUPPORTED -> findings.add(Finding.UNSUPPORTED_ALGORITHM);
        }
        if (Algorithms.weak(key, signature, digest)) {
            findings.add(Finding.WEAK_ALGORITHM);
        }
    }

    private static byte[] signedBytes(SignerInformation signer) {
        try {
            byte[] bytes = signer.getEncodedSignedAttributes();
            return bytes == null ? new byte[0] : bytes;
        } catch (IOException e) {
            throw new UnreadableSignatureException("The signed attributes have no encoding", e);
        }
    }

    /** A signature over another signature has no type of content (RFC 5652 11.4). */
    private static boolean typed(
            CmsStructure cms, AttributeTable attributes, @Nullable ASN1ObjectIdentifier contentType) {
        return contentType == null
                ? attributes.getAll(CMSAttributes.contentType).size() == 0
                : contentType.equals(only(attributes, CMSAttributes.contentType))
                        && cms.contentType().equals(contentType);
    }

    /** The one value of an attribute that must be there once with one value; null otherwise. */
    private static @Nullable ASN1Encodable only(AttributeTable attributes, ASN1ObjectIdentifier type) {
        if (attributes.getAll(type).size() != 1) {
            return null;
        }
        Attribute attribute = attributes.get(type);
        return attribute.getAttrValues().size() == 1 ? attribute.getAttrValues().getObjectAt(0) : null;
    }

    /** When the signer names its certificate inside what is signed (RFC 5035), it must be this one. */
    private static boolean namesSigner(AttributeTable attributes, X509Certificate certificate) {
        Attribute second = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (second != null) {
            ESSCertIDv2 id = SigningCertificateV2.getInstance(
                            second.getAttrValues().getObjectAt(0))
                    .getCerts()[0];
            return hashes(id.getHashAlgorithm().getAlgorithm(), certificate, id.getCertHash());
        }
        Attribute first = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
        if (first != null) {
            ESSCertID id = SigningCertificate.getInstance(first.getAttrValues().getObjectAt(0))
                    .getCerts()[0];
            return hashes(OIWObjectIdentifiers.idSHA1, certificate, id.getCertHash());
        }
        return true;
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
