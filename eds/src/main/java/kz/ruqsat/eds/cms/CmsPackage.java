package kz.ruqsat.eds.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;

/** Packs and unpacks CMS SignedData without looking at who signed; verifying is {@code SignatureVerifier}'s. */
public final class CmsPackage {
    /** First byte of every DER or BER SEQUENCE; base64 of one begins with M. */
    private static final byte SEQUENCE = 0x30;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

    private CmsPackage() {}

    /**
     * Reads what NCALayer or a file brings: DER, PEM (any label, {@code CMS} and {@code PKCS7} are usual) or plain
     * base64, and gives DER.
     *
     * @throws UnreadableSignatureException when it is none of these
     */
    public static byte[] decode(byte[] cms) {
        if (cms.length > 0 && cms[0] == SEQUENCE) {
            return cms;
        }
        return decode(new String(cms, StandardCharsets.ISO_8859_1));
    }

    /** The same for text. */
    public static byte[] decode(String cms) {
        Matcher pem = PEM.matcher(cms);
        String base64 = (pem.find() ? pem.group(2) : cms).replaceAll("\\s", "");
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            if (der.length > 0 && der[0] == SEQUENCE) {
                return der;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableSignatureException("Expected DER, PEM or base64", e);
        }
        throw new UnreadableSignatureException("Expected DER, PEM or base64 of an ASN.1 sequence");
    }

    /**
     * Puts the content into a detached signature; the signature stays as it is. Does not verify that it is the signed
     * content.
     *
     * @throws UnreadableSignatureException when it is not a CMS or carries another content already
     */
    public static byte[] attach(byte[] detachedCms, byte[] content) {
        byte[] der = decode(detachedCms);
        CmsStructure structure = CmsStructure.parse(der);
        if (structure.content() != null) {
            if (Arrays.equals(structure.content(), content)) {
                return der;
            }
            throw new UnreadableSignatureException("Expected a detached CMS; this one carries another content");
        }
        SignedData detached =
                SignedData.getInstance(structure.signedData().toASN1Structure().getContent());
        SignedData attached = new SignedData(
                detached.getDigestAlgorithms(),
                new ContentInfo(structure.contentType(), new DEROctetString(content)),
                detached.getCertificates(),
                detached.getCRLs(),
                detached.getSignerInfos());
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, attached).getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new UnreadableSignatureException("The CMS can't be written again", e);
        }
    }

    /**
     * The parsed structure of a CMS; nothing is verified.
     *
     * @param cms DER, PEM or base64
     * @throws UnreadableSignatureException when it is not a CMS
     */
    public static SignedData read(byte[] cms) {
        return CmsStructure.parse(decode(cms)).structure();
    }

    /**
     * The certificate of one of its signers, or of a signature over one.
     *
     * @throws UnreadableSignatureException when the CMS does not carry it
     */
    public static X509Certificate certificate(byte[] cms, SignerInfo signer) {
        X509Certificate found = CmsStructure.parse(decode(cms)).certificate(signer);
        if (found == null) {
            throw new UnreadableSignatureException("The CMS does not carry its signer's certificate");
        }
        return found;
    }

    /**
     * The content a CMS carries; null when it is detached. Not verified.
     *
     * @throws UnreadableSignatureException when it is not a CMS
     */
    public static byte @Nullable [] content(byte[] cms) {
        return CmsStructure.parse(decode(cms)).content();
    }
}
