package kz.ruqsat.eds.cades;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.ArchiveTimeStamp;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.LongTerm.Stamped;
import kz.ruqsat.eds.timestamps.TimeStampCheck;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * The archive time stamps of one signer of a CMS (archive-time-stamp-v3).
 *
 * @param stamps oldest first; each with what it covers
 * @param findings that some can't be read
 */
public record CmsArchive(List<Stamped> stamps, Set<Finding> findings) {

    static final CmsArchive NONE = new CmsArchive(List.of(), Set.of());

    /** One every few years, for a lifetime. */
    private static final int MOST = 40;

    private static final Set<ASN1ObjectIdentifier> TIME_STAMPS =
            Set.of(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ArchiveTimeStampV3.ATTRIBUTE);

    /**
     * Reads those of the signer.
     *
     * @param content what was signed; without it nothing can be said about the archive
     */
    static CmsArchive read(CmsStructure cms, SignerInformation signer, byte @Nullable [] content) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<byte[]> tokens = TimeStampCheck.values(signer, ArchiveTimeStampV3.ATTRIBUTE, findings);
        if (tokens.isEmpty() || content == null) {
            return new CmsArchive(List.of(), findings);
        }
        if (tokens.size() > MOST) {
            return new CmsArchive(List.of(), Set.of(Finding.ARCHIVE_BROKEN));
        }
        ArchiveTimeStampV3 form = new ArchiveTimeStampV3(cms.structure(), signer.toASN1Structure());
        List<Stamped> stamps = new ArrayList<>();
        for (byte[] bytes : tokens) {
            try {
                stamps.add(stamped(form, Token.parse(bytes), content));
            } catch (RuntimeException e) {
                findings.add(Finding.ARCHIVE_BROKEN);
            }
        }
        stamps.sort(Comparator.comparing(stamped -> stamped.token().time()));
        return new CmsArchive(stamps, findings);
    }

    /** The newest time stamp; of several signers' that whose authority ends first. Empty when one of them has none. */
    public static Optional<ArchiveTimeStamp> newest(CmsStructure cms) {
        List<Optional<ArchiveTimeStamp>> each = cms.signers().stream()
                .map(signer -> read(cms, signer, cms.content()).stamps())
                .map(stamps -> stamps.isEmpty()
                        ? Optional.<ArchiveTimeStamp>empty()
                        : stamps.getLast().token().archive())
                .toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : each.stream().flatMap(Optional::stream).min(Comparator.comparing(ArchiveTimeStamp::authorityEnds));
    }

    private static Stamped stamped(ArchiveTimeStampV3 form, Token token, byte[] content) {
        ASN1Sequence index = index(token);
        ASN1ObjectIdentifier digest =
                AlgorithmIdentifier.getInstance(index.getObjectAt(0)).getAlgorithm();
        Set<ByteBuffer> certificates = digests(index.getObjectAt(1));
        Set<ByteBuffer> revocation = digests(index.getObjectAt(2));
        Set<ByteBuffer> attributes = digests(index.getObjectAt(3));
        boolean holds = index.size() == 4
                && !Algorithms.weak(digest)
                && all(certificates, digest, form.certificates())
                && all(revocation, digest, form.revocation())
                && all(attributes, digest, form.attributes())
                && token.over(form.toBeStamped(token.imprintAlgorithm(), content, index));
        List<byte[]> covered = form.revocation().stream()
                .filter(piece -> revocation.contains(digest(digest, piece)))
                .toList();
        return new Stamped(
                token,
                holds,
                evidence(covered),
                other -> TIME_STAMPS.stream()
                        .map(type -> ArchiveTimeStampV3.attribute(type, other.encoded()))
                        .anyMatch(attribute -> attributes.contains(digest(digest, attribute))));
    }

    /**
     * Whether this archive time stamp covers that signature over the signer's; one that stands around the whole CMS
     * does.
     */
    static boolean covers(Stamped stamped, byte[] counterSignature) {
        if (!indexed(stamped.token())) {
            return true;
        }
        ASN1Sequence index = index(stamped.token());
        ASN1ObjectIdentifier digest =
                AlgorithmIdentifier.getInstance(index.getObjectAt(0)).getAlgorithm();
        return digests(index.getObjectAt(3))
                .contains(
                        digest(digest, ArchiveTimeStampV3.attribute(CMSAttributes.counterSignature, counterSignature)));
    }

    private static boolean indexed(Token token) {
        SignerInformation signer = token.signer();
        AttributeTable unsigned = signer == null ? null : signer.getUnsignedAttributes();
        return unsigned != null && unsigned.getAll(ArchiveTimeStampV3.INDEX).size() == 1;
    }

    private static ASN1Sequence index(Token token) {
        if (!indexed(token)) {
            throw new UnreadableSignatureException("Expected an archive time stamp with its digests");
        }
        Attribute attribute =
                Objects.requireNonNull(token.signer()).getUnsignedAttributes().get(ArchiveTimeStampV3.INDEX);
        return ASN1Sequence.getInstance(attribute.getAttrValues().getObjectAt(0));
    }

    private static Set<ByteBuffer> digests(ASN1Encodable sequence) {
        Set<ByteBuffer> digests = new HashSet<>();
        ASN1Sequence.getInstance(sequence)
                .forEach(digest -> digests.add(
                        ByteBuffer.wrap(ASN1OctetString.getInstance(digest).getOctets())));
        return digests;
    }

    private static ByteBuffer digest(ASN1ObjectIdentifier algorithm, byte[] bytes) {
        return ByteBuffer.wrap(Algorithms.known(algorithm, bytes));
    }

    /** Whether everything that was digested is still there as it was. */
    private static boolean all(Set<ByteBuffer> digests, ASN1ObjectIdentifier algorithm, List<byte[]> pieces) {
        Set<ByteBuffer> there = new HashSet<>();
        pieces.forEach(piece -> there.add(digest(algorithm, piece)));
        return there.containsAll(digests);
    }

    /** All evidence of revocation in the CMS; its certificates are not used to build chains. */
    static Evidence evidence(SignedData data) {
        ArchiveTimeStampV3 pieces = new ArchiveTimeStampV3(
                data, SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
        return evidence(pieces.revocation());
    }

    private static Evidence evidence(List<byte[]> revocation) {
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> answers = new ArrayList<>();
        for (byte[] piece : revocation) {
            sort(piece, lists, answers);
        }
        return new Evidence(List.of(), lists, answers);
    }

    /** A list stands there as it is, an OCSP answer within another form (RFC 5940). */
    private static void sort(byte[] piece, List<byte[]> lists, List<byte[]> answers) {
        try {
            if (ASN1Primitive.fromByteArray(piece) instanceof ASN1TaggedObject tagged) {
                OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
                if (other.getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response)) {
                    answers.add(ArchiveTimeStampV3.stored(other.getInfo()));
                }
            } else {
                lists.add(piece);
            }
        } catch (IOException | RuntimeException _) {
            // Not evidence of anything.
        }
    }
}
