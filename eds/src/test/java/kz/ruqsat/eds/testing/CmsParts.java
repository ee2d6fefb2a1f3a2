package kz.ruqsat.eds.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.ruqsat.eds.cms.CmsPackage;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;

/** Takes a CMS apart and puts it together as nobody ought to. */
public final class CmsParts {
    private CmsParts() {}

    /** The unsigned attributes of the first CMS' signer under the second's signature. */
    public static byte[] moved(byte[] from, byte[] to) throws Exception {
        SignedData source = CmsPackage.read(from);
        SignedData target = CmsPackage.read(to);
        SignerInfo given = SignerInfo.getInstance(source.getSignerInfos().getObjectAt(0));
        SignerInfo kept = SignerInfo.getInstance(target.getSignerInfos().getObjectAt(0));
        return written(
                target, source.getCertificates(), source.getCRLs(), with(kept, given.getUnauthenticatedAttributes()));
    }

    private static SignerInfo with(SignerInfo signer, @Nullable ASN1Set unsigned) {
        return new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                unsigned);
    }

    /** The CMS with other evidence of revocation. */
    public static byte[] revocation(byte[] cms, UnaryOperator<List<ASN1Encodable>> change) throws Exception {
        SignedData data = CmsPackage.read(cms);
        ASN1Set changed = changed(data.getCRLs(), change);
        return written(data, data.getCertificates(), changed, only(data));
    }

    /** The CMS with other certificates. */
    public static byte[] certificates(byte[] cms, UnaryOperator<List<ASN1Encodable>> change) throws Exception {
        SignedData data = CmsPackage.read(cms);
        return written(data, changed(data.getCertificates(), change), data.getCRLs(), only(data));
    }

    /** The CMS with other unsigned attributes of its only signer. */
    public static byte[] attributes(byte[] cms, UnaryOperator<List<ASN1Encodable>> change) throws Exception {
        SignedData data = CmsPackage.read(cms);
        SignerInfo signer = only(data);
        return written(
                data,
                data.getCertificates(),
                data.getCRLs(),
                with(signer, changed(signer.getUnauthenticatedAttributes(), change)));
    }

    private static SignerInfo only(SignedData data) {
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    private static ASN1Set changed(ASN1Set set, UnaryOperator<List<ASN1Encodable>> change) {
        List<ASN1Encodable> elements = new ArrayList<>(List.of(set.toArray()));
        return new DLSet(change.apply(elements).toArray(ASN1Encodable[]::new));
    }

    private static byte[] written(
            SignedData data, ASN1Set certificates, @Nullable ASN1Set revocation, SignerInfo signer) throws Exception {
        SignedData changed = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                certificates,
                revocation,
                new DLSet(new ASN1Encodable[] {signer}));
        return new ContentInfo(CMSObjectIdentifiers.signedData, changed).getEncoded("DL");
    }
}
