package kz.ruqsat.eds.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.soap.SoapVerifier;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.CertificateList;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its beginning and structure, and whether it is that alone. Two programs must not see two documents
 * in it, so nothing may stand before what is verified nor behind it, and no second format may fit.
 *
 * @param der the ASN.1 of a file that is such, out of PEM or base64; null for the others
 * @param ambiguity why it can't be verified as what it seems to be; null when it is that alone
 */
public record FileKind(
        Format format, byte @Nullable [] der, @Nullable Finding ambiguity) {
    private static final String PDF = "%PDF-";
    /** Careless readers accept so many bytes before the header (ISO 32000-1, note in 7.5.2); so others see a PDF there. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final int SEQUENCE = 0x30;

    public static FileKind of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (StoredZip.begins(file)) {
            boolean other = head.contains(PDF);
            return new FileKind(
                    StoredZip.named(file, LicencePackage.MANIFEST) ? Format.LICENCE_PACKAGE : Format.UNKNOWN,
                    null,
                    other ? Finding.POLYGLOT : null);
        }
        Finding ambiguity = StoredZip.ends(file) ? Finding.POLYGLOT : null;
        if (head.contains(PDF)) {
            return new FileKind(Format.PDF, null, head.startsWith(PDF) ? ambiguity : Finding.POLYGLOT);
        }
        if (head.stripLeading().startsWith("<") || head.startsWith(BYTE_ORDER_MARK + "<")) {
            return new FileKind(SoapVerifier.soap(file) ? Format.SOAP : Format.XML, null, ambiguity);
        }
        return ofAsn1(file, ambiguity);
    }

    private static FileKind ofAsn1(byte[] file, @Nullable Finding ambiguity) {
        byte[] bytes;
        try {
            bytes = CmsPackage.decode(file);
        } catch (UnreadableSignatureException _) {
            return new FileKind(Format.UNKNOWN, null, ambiguity);
        }
        byte[] first = first(bytes);
        Finding found = ambiguity == null && first.length < bytes.length ? Finding.TRAILING_BYTES : ambiguity;
        Format format = ofSequence(first);
        // A file of several certificates is common; the first one is meant.
        if (file[0] != SEQUENCE && format != Format.CERTIFICATE && found == null && blocks(file) > 1) {
            found = Finding.TRAILING_BYTES;
        }
        return new FileKind(format, bytes, format == Format.UNKNOWN ? ambiguity : found);
    }

    private static int blocks(byte[] pem) {
        return new String(pem, StandardCharsets.ISO_8859_1).split("-----BEGIN ", -1).length - 1;
    }

    /** The first whole ASN.1 value; everything when it can't be told where that ends. */
    private static byte[] first(byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try (ASN1InputStream values = new ASN1InputStream(in)) {
            values.readObject();
            return Arrays.copyOf(bytes, bytes.length - in.available());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return bytes;
        }
    }

    private static Format ofSequence(byte[] der) {
        if (reads(() -> CmsStructure.parse(der))) {
            return contentType(der).equals(PKCSObjectIdentifiers.id_ct_TSTInfo) ? Format.TIME_STAMP : Format.CMS;
        }
        if (reads(() -> TimeStampResp.getInstance(der))) {
            return Format.TIME_STAMP;
        }
        if (reads(() -> Certificates.parse(der))) {
            return Format.CERTIFICATE;
        }
        if (reads(() -> CertificateList.getInstance(der))) {
            return Format.REVOCATION_LIST;
        }
        return reads(() -> answer(der)) ? Format.OCSP_ANSWER : Format.UNKNOWN;
    }

    private static ASN1ObjectIdentifier contentType(byte[] der) {
        return CmsStructure.parse(der).contentType();
    }

    private static void answer(byte[] der) {
        OCSPResponse response = OCSPResponse.getInstance(der);
        response.getResponseStatus().getIntValue();
        if (response.getResponseBytes() != null) {
            BasicOCSPResponse.getInstance(
                    response.getResponseBytes().getResponse().getOctets());
        }
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (UnreadableSignatureException e) {
            // A certificate that contradicts itself is one nevertheless.
            return e.finding() == Finding.ALGORITHM_CONFUSED;
        } catch (RuntimeException | StackOverflowError _) {
            return false;
        }
    }
}
