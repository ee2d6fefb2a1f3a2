package kz.ruqsat.eds.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.keys.SigningKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * One SignerInfo, as it is written. What is added goes behind what is there, which stays as it was.
 *
 * @param written the sequence itself
 */
record CmsSigner(ASN1Sequence written) {

    static CmsSigner of(ASN1Encodable signer) {
        return new CmsSigner(ASN1Sequence.getInstance(signer.toASN1Primitive()));
    }

    /**
     * Signs as the national programs do (INTERFACES 3.7).
     *
     * @param type of the content; null for a signature over another signature (RFC 5652 11.4)
     * @param time that the signer claims; null for a PDF, which says it elsewhere
     */
    static SignerInfo make(
            SigningKey key, @Nullable ASN1ObjectIdentifier type, byte[] content, @Nullable Instant time) {
        AlgorithmIdentifier digest = Algorithms.digestOf(key.algorithm());
        List<ASN1Encodable> signed = new ArrayList<>();
        if (type != null) {
            signed.add(attribute(CMSAttributes.contentType, type));
        }
        if (time != null) {
            signed.add(attribute(CMSAttributes.signingTime, SigningTime.of(time)));
        }
        byte[] hash = Algorithms.known(digest.getAlgorithm(), content);
        signed.add(attribute(CMSAttributes.messageDigest, new DEROctetString(hash)));
        signed.add(SignerNames.named(key.certificate(), digest.getAlgorithm()));
        DERSet attributes = new DERSet(signed.toArray(ASN1Encodable[]::new));
        byte[] value = key.sign(CmsEdit.written(attributes));
        Certificate certificate = ParsedCertificates.of(key.certificate());
        return new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                digest,
                attributes,
                key.algorithm(),
                new DEROctetString(value),
                (ASN1Set) null);
    }

    static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    SignerInfo info() {
        return SignerInfo.getInstance(written);
    }

    byte[] value() {
        return info().getEncryptedDigest().getOctets();
    }

    /** All values of an unsigned attribute. */
    List<ASN1Encodable> unsigned(ASN1ObjectIdentifier type) {
        List<ASN1Encodable> values = new ArrayList<>();
        for (ASN1Encodable element : attributes()) {
            Attribute attribute = Attribute.getInstance(element);
            if (attribute.getAttrType().equals(type)) {
                values.addAll(List.of(attribute.getAttributeValues()));
            }
        }
        return values;
    }

    /** With one more unsigned attribute. */
    CmsSigner with(ASN1ObjectIdentifier type, ASN1Encodable value) {
        List<ASN1Encodable> all = attributes();
        all.add(attribute(type, value));
        return withAttributes(all);
    }

    /** With the change made to each signature over this one. */
    CmsSigner counter(UnaryOperator<CmsSigner> change) {
        List<ASN1Encodable> all = new ArrayList<>();
        for (ASN1Encodable element : attributes()) {
            Attribute attribute = Attribute.getInstance(element);
            if (attribute.getAttrType().equals(CMSAttributes.counterSignature)) {
                List<ASN1Encodable> changed = new ArrayList<>();
                for (ASN1Encodable value : attribute.getAttributeValues()) {
                    changed.add(change.apply(of(value)).written());
                }
                all.add(new DLSequence(vector(CMSAttributes.counterSignature, CmsEdit.set(changed))));
            } else {
                all.add(element);
            }
        }
        return withAttributes(all);
    }

    /** This one and all signatures over it, at any depth. */
    List<CmsSigner> withCounter() {
        List<CmsSigner> all = new ArrayList<>(List.of(this));
        unsigned(CMSAttributes.counterSignature)
                .forEach(value -> all.addAll(of(value).withCounter()));
        return all;
    }

    private List<ASN1Encodable> attributes() {
        ASN1Set set = info().getUnauthenticatedAttributes();
        return set == null ? new ArrayList<>() : new ArrayList<>(List.of(set.toArray()));
    }

    private CmsSigner withAttributes(List<ASN1Encodable> attributes) {
        ASN1EncodableVector parts = new ASN1EncodableVector();
        for (ASN1Encodable part : written) {
            if (!(part instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 1)) {
                parts.add(part);
            }
        }
        if (!attributes.isEmpty()) {
            parts.add(new DLTaggedObject(false, 1, new DLSet(attributes.toArray(ASN1Encodable[]::new))));
        }
        return new CmsSigner(new DLSequence(parts));
    }

    private static ASN1EncodableVector vector(ASN1Encodable one, ASN1Encodable other) {
        ASN1EncodableVector both = new ASN1EncodableVector();
        both.add(one);
        both.add(other);
        return both;
    }
}
