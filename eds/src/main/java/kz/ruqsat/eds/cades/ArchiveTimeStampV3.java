package kz.ruqsat.eds.cades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What an archive-time-stamp-v3 of one signer is over (ETSI EN 319 122-1, 5.5): the content, the signer, and by their
 * digests all certificates, all evidence of revocation and all unsigned attributes that were there. Making and verifying
 * meet here.
 */
public record ArchiveTimeStampV3(SignedData data, SignerInfo signer) {
    /** The unsigned attribute that holds the token. */
    public static final ASN1ObjectIdentifier ATTRIBUTE = new ASN1ObjectIdentifier("0.4.0.1733.2.4");

    /** The unsigned attribute of the token's own signer that holds the digests. */
    public static final ASN1ObjectIdentifier INDEX = new ASN1ObjectIdentifier("0.4.0.19122.1.5");

    /** The digests of all that is there now. */
    public ASN1Sequence index(ASN1ObjectIdentifier digest) {
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(new AlgorithmIdentifier(digest));
        parts.add(digests(digest, certificates()));
        parts.add(digests(digest, revocation()));
        parts.add(digests(digest, attributes()));
        return new DERSequence(parts);
    }

    /**
     * The bytes over which the token is.
     *
     * @param digest the token's own
     * @param content what the signer signed
     * @param index of {@link #INDEX}
     */
    public byte[] toBeStamped(ASN1ObjectIdentifier digest, byte[] content, ASN1Encodable index) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(der(data.getEncapContentInfo().getContentType()));
        out.writeBytes(Algorithms.known(digest, content));
        out.writeBytes(der(signer.getVersion()));
        out.writeBytes(der(signer.getSID()));
        out.writeBytes(der(signer.getDigestAlgorithm()));
        out.writeBytes(der(new DERTaggedObject(false, 0, signer.getAuthenticatedAttributes())));
        out.writeBytes(der(signer.getDigestEncryptionAlgorithm()));
        out.writeBytes(der(signer.getEncryptedDigest()));
        out.writeBytes(der(index));
        return out.toByteArray();
    }

    /** The certificates, each as it stands there. */
    List<byte[]> certificates() {
        return elements(data.getCertificates());
    }

    /** Lists and answers, each as it stands there. */
    List<byte[]> revocation() {
        return elements(data.getCRLs());
    }

    /** Each value of each unsigned attribute, behind the attribute's type. */
    List<byte[]> attributes() {
        List<byte[]> all = new ArrayList<>();
        ASN1Set unsigned = signer.getUnauthenticatedAttributes();
        if (unsigned == null) {
            return all;
        }
        for (ASN1Encodable element : unsigned) {
            Attribute attribute = Attribute.getInstance(element);
            for (ASN1Encodable value : attribute.getAttrValues()) {
                all.add(attribute(attribute.getAttrType(), stored(value)));
            }
        }
        return all;
    }

    static byte[] attribute(ASN1ObjectIdentifier type, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(der(type));
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static List<byte[]> elements(@Nullable ASN1Set set) {
        List<byte[]> all = new ArrayList<>();
        if (set != null) {
            set.forEach(element -> all.add(stored(element)));
        }
        return all;
    }

    private static DERSequence digests(ASN1ObjectIdentifier algorithm, List<byte[]> elements) {
        ASN1EncodableVector digests = new ASN1EncodableVector();
        elements.forEach(element -> digests.add(new DEROctetString(Algorithms.known(algorithm, element))));
        return new DERSequence(digests);
    }

    private static byte[] der(ASN1Encodable value) {
        return encoded(value, ASN1Encoding.DER);
    }

    /** As it is written in the file, which need not be sorted. */
    public static byte[] stored(ASN1Encodable value) {
        return encoded(value, ASN1Encoding.DL);
    }

    private static byte[] encoded(ASN1Encodable value, String encoding) {
        try {
            return value.toASN1Primitive().getEncoded(encoding);
        } catch (IOException e) {
            throw new UnreadableSignatureException("A part of the CMS has no encoding", e);
        }
    }
}
