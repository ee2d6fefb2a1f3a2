package kz.ruqsat.eds.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A CMS SignedData in its parts. Whatever is not exchanged is written again as it was read, byte for byte: others may
 * have digested it.
 *
 * @param revocation lists as they are, OCSP answers within {@code id-ri-ocsp-response} (RFC 5940)
 */
record CmsEdit(
        List<ASN1Encodable> digests,
        ContentInfo content,
        List<ASN1Encodable> certificates,
        List<ASN1Encodable> revocation,
        List<ASN1Encodable> signers) {

    private static final int USUAL = 512;

    /** Signer and certificates. */
    private static final int AROUND = 8 * 1024;

    static CmsEdit of(ContentInfo content) {
        return new CmsEdit(List.of(), content, List.of(), List.of(), List.of());
    }

    static CmsEdit read(byte[] cms) {
        SignedData data = CmsPackage.read(cms);
        return new CmsEdit(
                elements(data.getDigestAlgorithms()),
                data.getEncapContentInfo(),
                elements(data.getCertificates()),
                elements(data.getCRLs()),
                elements(data.getSignerInfos()));
    }

    private static List<ASN1Encodable> elements(@Nullable ASN1Set set) {
        return set == null ? List.of() : List.of(set.toArray());
    }

    /** With one more signer. */
    CmsEdit and(SignerInfo signer) {
        List<ASN1Encodable> all = new ArrayList<>(signers);
        all.add(signer);
        AlgorithmIdentifier digest = signer.getDigestAlgorithm();
        List<ASN1Encodable> algorithms = new ArrayList<>(digests);
        if (digests.stream().map(AlgorithmIdentifier::getInstance).noneMatch(digest::equals)) {
            algorithms.add(digest);
        }
        return new CmsEdit(algorithms, content, certificates, revocation, all);
    }

    /** With another signer in that place. */
    CmsEdit exchanged(int place, ASN1Encodable signer) {
        List<ASN1Encodable> all = new ArrayList<>(signers);
        all.set(place, signer);
        return new CmsEdit(digests, content, certificates, revocation, all);
    }

    /** With this evidence; what is there already is not put in again. */
    CmsEdit with(Evidence evidence) {
        List<ASN1Encodable> chain = new ArrayList<>(certificates);
        List<ASN1Encodable> kept = new ArrayList<>(revocation);
        for (X509Certificate certificate : evidence.certificates()) {
            add(chain, ParsedCertificates.of(certificate));
        }
        for (byte[] list : evidence.lists()) {
            add(kept, parsed(list));
        }
        for (byte[] answer : evidence.answers()) {
            add(
                    kept,
                    new DERTaggedObject(
                            false,
                            1,
                            new OtherRevocationInfoFormat(CMSObjectIdentifiers.id_ri_ocsp_response, parsed(answer))));
        }
        return new CmsEdit(digests, content, chain, kept, signers);
    }

    private static void add(List<ASN1Encodable> to, ASN1Encodable piece) {
        if (to.stream().noneMatch(there -> there.toASN1Primitive().equals(piece.toASN1Primitive()))) {
            to.add(piece);
        }
    }

    /** The structure, its version by what is in it (RFC 5652 5.1). */
    SignedData data() {
        return SignedData.getInstance(sequence());
    }

    private DLSequence sequence() {
        SignedData counted = new SignedData(
                set(digests),
                content,
                certificates.isEmpty() ? null : set(certificates),
                revocation.isEmpty() ? null : set(revocation),
                set(signers));
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(counted.getVersion());
        parts.add(set(digests));
        parts.add(content);
        if (!certificates.isEmpty()) {
            parts.add(new DLTaggedObject(false, 0, set(certificates)));
        }
        if (!revocation.isEmpty()) {
            parts.add(new DLTaggedObject(false, 1, set(revocation)));
        }
        parts.add(set(signers));
        return new DLSequence(parts);
    }

    byte[] encoded() {
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(CMSObjectIdentifiers.signedData);
        parts.add(new DLTaggedObject(true, 0, sequence()));
        int size = content.getContent() instanceof ASN1OctetString octets ? octets.getOctets().length : 0;
        return written(new DLSequence(parts), size + AROUND);
    }

    static DLSet set(List<ASN1Encodable> elements) {
        return new DLSet(elements.toArray(ASN1Encodable[]::new));
    }

    static byte[] written(ASN1Encodable value) {
        return written(value, USUAL);
    }

    /** @param size about as many bytes, so that they need not be moved again and again */
    private static byte[] written(ASN1Encodable value, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        try {
            value.toASN1Primitive().encodeTo(out, ASN1Encoding.DL);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UnreadableSignatureException("The CMS can't be written", e);
        }
    }

    /** Parsed, with every length stated, so that it stays the same wherever it is put. */
    static ASN1Primitive parsed(byte[] encoded) {
        try {
            return ASN1Primitive.fromByteArray(written(ASN1Primitive.fromByteArray(encoded)));
        } catch (IOException e) {
            throw new UnreadableSignatureException("Expected DER", e);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new UnreadableSignatureException("A certificate that has no encoding", e);
        }
    }

    /**
     * The certificate of that signer.
     *
     * @throws UnreadableSignatureException when it is not here
     */
    X509Certificate certificate(SignerInfo signer) {
        return CmsPackage.certificate(encoded(), signer);
    }
}
