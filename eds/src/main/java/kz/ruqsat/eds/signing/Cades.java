package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.revocation.Evidence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes CMS signatures (RFC 5652; CAdES of ETSI EN 319 122-1) with a key of any kind, adds signers and signatures over
 * signatures, and raises what was signed, here or elsewhere, from the bare signature to one that can be verified after
 * everybody's certificates have expired.
 *
 * @param clock of the times that signers claim
 * @param proof where time stamps and evidence come from; null when only bare signatures are made
 */
public record Cades(InstantSource clock, @Nullable Proving proof) {

    /** What a CMS is made for. */
    public enum Form {
        /** Carries the content. */
        ATTACHED,
        /** The content is elsewhere. */
        DETACHED,
        /** Detached, to stand in a PDF, which says itself when it was signed (ETSI EN 319 142-1). */
        IN_PDF
    }

    /** A bare signature (level B). */
    public byte[] sign(SigningKey key, byte[] content, Form form) {
        ContentInfo carried =
                new ContentInfo(CMSObjectIdentifiers.data, form == Form.ATTACHED ? new DEROctetString(content) : null);
        return signed(CmsEdit.of(carried), key, content, form == Form.IN_PDF).encoded();
    }

    /**
     * A signature of that level.
     *
     * @throws IOException when a time stamp or evidence can't be had now: the signature was not made
     */
    public byte[] sign(SigningKey key, byte[] content, Form form, SignatureLevel level) throws IOException {
        return raise(sign(key, content, form), content, level);
    }

    /**
     * One more signer beside those who have signed; their signatures stay as they are.
     *
     * @param cms DER, PEM or base64
     * @param content what they signed; null when the CMS carries it
     * @throws kz.ruqsat.eds.report.UnreadableSignatureException when it is not a CMS
     * @throws IllegalArgumentException when the content is nowhere, or another is carried
     */
    public byte[] addSigner(byte[] cms, byte @Nullable [] content, SigningKey key) {
        return signed(CmsEdit.read(cms), key, content(cms, content), false).encoded();
    }

    private CmsEdit signed(CmsEdit cms, SigningKey key, byte[] content, boolean inPdf) {
        return cms.and(CmsSigner.make(key, CMSObjectIdentifiers.data, content, inPdf ? null : clock.instant()))
                .with(certificates(key));
    }

    /**
     * A signature over the value of a signature (RFC 5652 11.4).
     *
     * @param over which: the number of the signer, from 0, then the number of the signature over it, and so on
     * @throws kz.ruqsat.eds.report.UnreadableSignatureException when it is not a CMS
     * @throws IllegalArgumentException when there is no such signature
     */
    public byte[] counterSign(byte[] cms, List<Integer> over, SigningKey key) {
        CmsEdit edit = CmsEdit.read(cms);
        if (over.isEmpty()
                || over.getFirst() < 0
                || over.getFirst() >= edit.signers().size()) {
            throw new IllegalArgumentException("There is no signature " + over);
        }
        CmsSigner signer = CmsSigner.of(edit.signers().get(over.getFirst()));
        CmsSigner countersigned = counterSigned(signer, over.subList(1, over.size()), key);
        return edit.exchanged(over.getFirst(), countersigned.written())
                .with(certificates(key))
                .encoded();
    }

    private CmsSigner counterSigned(CmsSigner signer, List<Integer> over, SigningKey key) {
        if (over.isEmpty()) {
            return signer.with(
                    CMSAttributes.counterSignature, CmsSigner.make(key, null, signer.value(), clock.instant()));
        }
        int[] place = {0};
        boolean[] found = {false};
        CmsSigner changed = signer.counter(counter -> {
            boolean here = place[0]++ == over.getFirst();
            found[0] |= here;
            return here ? counterSigned(counter, over.subList(1, over.size()), key) : counter;
        });
        if (!found[0]) {
            throw new IllegalArgumentException("There is no signature " + over);
        }
        return changed;
    }

    private static Evidence certificates(SigningKey key) {
        List<X509Certificate> all = new ArrayList<>(List.of(key.certificate()));
        all.addAll(key.chain());
        return new Evidence(all, List.of(), List.of());
    }

    /**
     * Brings every signature to that level. What is there stays; archive time stamps are renewed each time: another one
     * is put over all that is there, with new evidence about the one before. Do it before the certificate of the newest
     * one ends.
     *
     * @param cms DER, PEM or base64
     * @param content what was signed; null when the CMS carries it
     * @throws IOException when a time stamp or evidence can't be had now: wait and do it again
     * @throws kz.ruqsat.eds.report.UnreadableSignatureException when it is not a CMS
     */
    public byte[] raise(byte[] cms, byte @Nullable [] content, SignatureLevel level) throws IOException {
        if (level == SignatureLevel.B) {
            return CmsPackage.decode(cms);
        }
        if (proof == null) {
            throw new IllegalStateException("No time-stamp authority and no evidence to raise a signature with");
        }
        return new CmsRaise(proof, CmsEdit.read(cms), content(cms, content))
                .to(level)
                .encoded();
    }

    private static byte[] content(byte[] cms, byte @Nullable [] given) {
        byte[] carried = CmsPackage.content(cms);
        byte[] content = carried != null ? carried : given;
        if (content == null) {
            throw new IllegalArgumentException("The CMS is detached: its content is needed");
        }
        if (given != null && !Arrays.equals(given, content)) {
            throw new IllegalArgumentException("The CMS carries another content");
        }
        return content;
    }
}
