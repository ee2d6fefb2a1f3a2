package kz.ruqsat.eds.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/** A parsed CMS SignedData. Parsing proves nothing. */
public record CmsStructure(ASN1ObjectIdentifier contentType, byte @Nullable [] content, CMSSignedData signedData) {

    /** Each signer may cost a question to another server, so a file must not bring thousands. */
    static final int MOST_SIGNERS = 20;

    /** How deep signatures over signatures may go. */
    private static final int DEEPEST = 5;

    /** Parses DER or BER with nothing behind it. */
    public static CmsStructure parse(byte[] der) {
        try {
            return of(ASN1Primitive.fromByteArray(der));
        } catch (IOException | CMSException | RuntimeException | StackOverflowError e) {
            throw notCms(e);
        }
    }

    /** The bytes of a CMS without the zeros behind it. */
    public static byte[] unpadded(byte[] padded) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(padded);
        try {
            new ASN1InputStream(bytes).readObject();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw notCms(e);
        }
        int length = padded.length - bytes.available();
        while (bytes.available() > 0) {
            if (bytes.read() != 0) {
                throw notCms(new IOException("something is behind the CMS"));
            }
        }
        return Arrays.copyOf(padded, length);
    }

    /** Parses a CMS with zeros behind it, as it stands in the room of a PDF. */
    public static CmsStructure parsePadded(byte[] padded) {
        return parse(unpadded(padded));
    }

    private static CmsStructure of(@Nullable ASN1Primitive parsed) throws CMSException, IOException {
        ContentInfo outer = ContentInfo.getInstance(parsed);
        if (outer == null || !CMSObjectIdentifiers.signedData.equals(outer.getContentType())) {
            throw new IOException("not a SignedData");
        }
        ContentInfo inner = SignedData.getInstance(outer.getContent()).getEncapContentInfo();
        CMSSignedData signedData = new CMSSignedData(outer);
        // Read now, so that whatever is broken inside is found here and not at the first use.
        Collection<SignerInformation> signers = signedData.getSignerInfos().getSigners();
        signers.forEach(SignerInformation::getSID);
        if (signers.size() > MOST_SIGNERS) {
            throw new IOException("too many signers");
        }
        if (counters(signers, 0) > MOST_SIGNERS) {
            throw new IOException("too many counter-signatures");
        }
        signedData.getCertificates().getMatches(null);
        byte[] content = inner.getContent() == null
                ? null
                : ASN1OctetString.getInstance(inner.getContent()).getOctets();
        return new CmsStructure(inner.getContentType(), content, signedData);
    }

    private static UnreadableSignatureException notCms(Throwable e) {
        return new UnreadableSignatureException("Expected a CMS SignedData (RFC 5652)", e);
    }

    /** How many signatures over signatures there are, at any depth. */
    private static int counters(Collection<SignerInformation> signers, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("too many counter-signatures");
        }
        int all = 0;
        for (SignerInformation signer : signers) {
            Collection<SignerInformation> over = signer.getCounterSignatures().getSigners();
            all += over.size() + counters(over, depth + 1);
        }
        return all;
    }

    public SignedData structure() {
        return SignedData.getInstance(signedData.toASN1Structure().getContent());
    }

    public List<SignerInformation> signers() {
        return List.copyOf(signedData.getSignerInfos().getSigners());
    }

    /** The certificate of a signer that stands in it, at any depth. */
    @Nullable
    public X509Certificate certificate(SignerInfo signer) {
        for (SignerInformation one : allSigners(signers())) {
            if (one.toASN1Structure().getSID().equals(signer.getSID())) {
                return certificate(one);
            }
        }
        return null;
    }

    private static List<SignerInformation> allSigners(Collection<SignerInformation> signers) {
        List<SignerInformation> all = new ArrayList<>(signers);
        signers.forEach(
                signer -> all.addAll(allSigners(signer.getCounterSignatures().getSigners())));
        return all;
    }

    /** The signer's certificate, if the CMS carries it. */
    @SuppressWarnings("unchecked") // SignerId selects holders; BouncyCastle declares it without saying so
    @Nullable
    public X509Certificate certificate(SignerInformation signer) {
        Selector<X509CertificateHolder> selector = signer.getSID();
        Collection<X509CertificateHolder> found = signedData.getCertificates().getMatches(selector);
        for (X509CertificateHolder holder : found) {
            try {
                return Certificates.parse(holder.getEncoded());
            } catch (IOException e) {
                throw notCms(e);
            }
        }
        return null;
    }
}
