package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.eds.cades.ArchiveTimeStampV3;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Brings every signature of a CMS to a level.
 *
 * @param content what was signed
 */
record CmsRaise(Proving proof, CmsEdit cms, byte[] content) {
    private static final ASN1ObjectIdentifier STAMP = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;

    CmsEdit to(SignatureLevel level) throws IOException {
        try {
            return switch (level) {
                case B -> cms;
                case T -> stamped();
                case LT -> new CmsRaise(proof, stamped(), content).proved();
                case LTA -> new CmsRaise(proof, stamped(), content).archived();
            };
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A time stamp over each signature that has none. */
    private CmsEdit stamped() {
        CmsEdit all = cms;
        for (int i = 0; i < cms.signers().size(); i++) {
            all = all.exchanged(i, stamped(CmsSigner.of(cms.signers().get(i))).written());
        }
        return all;
    }

    private CmsSigner stamped(CmsSigner signer) {
        // What an archive time stamp is over must stay as it is.
        if (renewing(signer)) {
            return signer;
        }
        CmsSigner all = signer.counter(this::stamped);
        return all.unsigned(STAMP).isEmpty()
                ? all.with(STAMP, CmsEdit.parsed(authority(signer).stamp(signer.value())))
                : all;
    }

    private TimeStampAuthority authority(CmsSigner signer) {
        return proof.authority().beside(cms.certificate(signer.info()));
    }

    /** The evidence about each signer and the authorities of the time stamps, unless an archive has it already. */
    private CmsEdit proved() throws IOException {
        Evidence evidence = Evidence.NONE;
        for (ASN1Encodable written : cms.signers()) {
            CmsSigner signer = CmsSigner.of(written);
            if (!renewing(signer)) {
                for (CmsSigner one : signer.withCounter()) {
                    evidence = evidence.and(about(one));
                }
            }
        }
        return cms.with(evidence);
    }

    private Evidence about(CmsSigner signer) throws IOException {
        X509Certificate certificate = cms.certificate(signer.info());
        Evidence evidence = proof.evidence().about(certificate);
        for (ASN1Encodable token : signer.unsigned(STAMP)) {
            evidence = evidence.and(proof.evidence().aboutToken(CmsEdit.written(token)));
        }
        return evidence;
    }

    private CmsEdit archived() throws IOException {
        CmsEdit all = proved();
        for (ASN1Encodable written : cms.signers()) {
            CmsSigner signer = CmsSigner.of(written);
            Optional<Token> newest = newest(signer);
            // The newest one has to be proved good at the time of the one that is put over it.
            if (newest.isPresent() && renewing(signer)) {
                all = all.with(proof.evidence().aboutToken(newest.get().encoded()));
            }
        }
        // All evidence is in before the first archive time stamp, so that each covers all of it.
        for (int i = 0; i < cms.signers().size(); i++) {
            all = archived(all, i);
        }
        return all;
    }

    private static boolean renewing(CmsSigner signer) {
        return !signer.unsigned(ArchiveTimeStampV3.ATTRIBUTE).isEmpty();
    }

    private static Optional<Token> newest(CmsSigner signer) {
        List<ASN1Encodable> tokens = new ArrayList<>(signer.unsigned(STAMP));
        tokens.addAll(signer.unsigned(ArchiveTimeStampV3.ATTRIBUTE));
        return tokens.stream().map(token -> Token.parse(CmsEdit.written(token))).max(Comparator.comparing(Token::time));
    }

    private CmsEdit archived(CmsEdit all, int place) {
        SignedData data = SignedData.getInstance(ASN1Sequence.getInstance(CmsEdit.parsed(CmsEdit.written(all.data()))));
        CmsSigner signer = CmsSigner.of(all.signers().get(place));
        ArchiveTimeStampV3 form = new ArchiveTimeStampV3(data, signer.info());
        TimeStampAuthority authority = authority(signer);
        ASN1ObjectIdentifier digest = authority.digest();
        ASN1Sequence index = form.index(digest);
        byte[] token = authority.stamp(form.toBeStamped(digest, content, index));
        return all.exchanged(
                place,
                signer.with(ArchiveTimeStampV3.ATTRIBUTE, indexed(token, index)).written());
    }

    /** The token with the digests put into it: its only signer's unsigned attribute. */
    private static ASN1Primitive indexed(byte[] token, ASN1Sequence index) {
        CmsEdit edit = CmsEdit.read(token);
        CmsSigner signer = CmsSigner.of(edit.signers().getFirst()).with(ArchiveTimeStampV3.INDEX, index);
        return CmsEdit.parsed(edit.exchanged(0, signer.written()).encoded());
    }
}
