package kz.ruqsat.eds.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.certificates.Kept;
import kz.ruqsat.eds.der.DerReader;
import kz.ruqsat.eds.der.UnusualException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A CMS SignedData in its usual form, read where it lies: in DER, over plain bytes, with the signers' certificates,
 * with nothing that is not signed and no evidence. To read it so costs a tenth of what it costs to make objects of all
 * its parts. Whatever has another form, {@link CmsStructure} reads; what both can read, they read alike, and
 * {@link SignerCheck} and all behind it judge both.
 *
 * @param content null when it is detached
 */
public record PlainCms(byte @Nullable [] content, List<PlainSigner> signers) {
    /** The type of plain bytes, DER. */
    static final byte[] DATA = written(CMSObjectIdentifiers.data);

    private static final byte[] SIGNED_DATA = written(CMSObjectIdentifiers.signedData);

    private static final int MOST_CERTIFICATES = 60;
    private static final int LARGEST_ALGORITHM = 256;
    private static final int LATEST_VERSION = 5;

    private static final Kept<Kept.Bytes, AlgorithmIdentifier> ALGORITHMS = new Kept<>();

    /** Reads a CMS; null when it has not the usual form, which does not mean that anything is wrong with it. */
    public static @Nullable PlainCms read(byte[] der) {
        try {
            DerReader file = DerReader.of(der);
            DerReader outer = file.inside(DerReader.SEQUENCE);
            file.end();
            outer.skip(SIGNED_DATA);
            DerReader tagged = outer.inside(DerReader.tagged(0));
            outer.end();
            DerReader data = tagged.inside(DerReader.SEQUENCE);
            tagged.end();
            return signedData(data);
        } catch (UnusualException _) {
            return null;
        }
    }

    private static PlainCms signedData(DerReader data) throws UnusualException {
        if (data.small() > LATEST_VERSION) {
            throw new UnusualException("another version");
        }
        DerReader digests = data.inside(DerReader.SET);
        while (digests.more()) {
            algorithm(digests);
        }
        byte[] content = content(data.inside(DerReader.SEQUENCE));
        List<EmbeddedCertificate> certificates = certificates(data.inside(DerReader.tagged(0)));
        DerReader written = data.inside(DerReader.SET);
        data.end();
        List<PlainSigner> signers = new ArrayList<>(1);
        do {
            signers.add(PlainSigner.read(written, certificates));
        } while (written.more() && signers.size() < CmsStructure.MOST_SIGNERS);
        written.end();
        return new PlainCms(content, signers);
    }

    private static byte @Nullable [] content(DerReader carried) throws UnusualException {
        carried.skip(DATA);
        if (!carried.more()) {
            return null;
        }
        DerReader tagged = carried.inside(DerReader.tagged(0));
        carried.end();
        byte[] content = tagged.value(DerReader.OCTETS);
        tagged.end();
        return content;
    }

    private static List<EmbeddedCertificate> certificates(DerReader set) throws UnusualException {
        List<EmbeddedCertificate> certificates = new ArrayList<>(4);
        while (set.more() && certificates.size() < MOST_CERTIFICATES) {
            certificates.add(EmbeddedCertificate.of(set.element(DerReader.SEQUENCE)));
        }
        set.end();
        return certificates;
    }

    /** The algorithm that comes next. */
    static AlgorithmIdentifier algorithm(DerReader in) throws UnusualException {
        byte[] der = in.element(DerReader.SEQUENCE);
        Kept.Bytes key = new Kept.Bytes(der);
        AlgorithmIdentifier kept = ALGORITHMS.get(key);
        if (kept == null) {
            kept = algorithm(der);
            ALGORITHMS.put(key, kept);
        }
        return kept;
    }

    private static AlgorithmIdentifier algorithm(byte[] der) throws UnusualException {
        try {
            AlgorithmIdentifier read = AlgorithmIdentifier.getInstance(ASN1Primitive.fromByteArray(der));
            if (der.length <= LARGEST_ALGORITHM && read != null) {
                return read;
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnusualException("no algorithm");
        }
        throw new UnusualException("a large algorithm");
    }

    /** DER of what has an encoding for certain. */
    static byte[] written(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
