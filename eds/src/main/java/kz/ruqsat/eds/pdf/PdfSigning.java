package kz.ruqsat.eds.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Signs a PDF (PAdES, {@code ETSI.CAdES.detached}) with a key that is elsewhere, in two steps: {@link #prepare} makes
 * room and says which bytes to sign, {@link #complete} puts the signature in. A PDF/A stays PDF/A.
 */
public final class PdfSigning {
    /** A CMS with a chain and a time stamp has 6 to 12 KiB; GOST and longer chains need more. */
    static final int ROOM_BYTES = 32 * 1024;

    private static final COSName CADES_DETACHED = COSName.getPDFName("ETSI.CAdES.detached");

    private PdfSigning() {}

    /**
     * Makes room for a CMS with its certificates and time stamp (up to 32 KiB). The same input gives the same bytes.
     *
     * @throws UnreadableSignatureException when the file is not a PDF that can be signed
     */
    public static PreparedPdf prepare(byte[] pdf, PdfSignatureField field) {
        return prepare(pdf, field, null);
    }

    /**
     * The same with a stamp that is seen on its page.
     *
     * @throws UnreadableSignatureException when the file is not a PDF that can be signed, or has no such page
     */
    public static PreparedPdf prepare(byte[] pdf, PdfSignatureField field, @Nullable VisibleStamp stamp) {
        // PDFBox makes the file's second identifier of this number; the clock would make it differ each time.
        return prepare(pdf, dictionary(field), stamp, field.time().toEpochMilli());
    }

    static PreparedPdf prepare(byte[] pdf, PDSignature signature, @Nullable VisibleStamp stamp, long documentId) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return prepare(document, signature, stamp, documentId, ROOM_BYTES);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a PDF that can be signed", e);
        }
    }

    /** Adds the signature's field to a document that may have other changes already. */
    static PreparedPdf prepare(
            PDDocument document, PDSignature signature, @Nullable VisibleStamp stamp, long documentId, int room)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(room);
            options.setPage(stamp == null ? 0 : stamp.place().page());
            document.setDocumentId(documentId);
            document.addSignature(signature, options);
            if (stamp != null) {
                StampAppearance.draw(document, widget(document, signature), stamp);
            }
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            byte[] toBeSigned = signing.getContent().readAllBytes();
            signing.setSignature(new byte[0]);
            return new PreparedPdf(out.toByteArray(), toBeSigned);
        }
    }

    private static PDAnnotationWidget widget(PDDocument document, PDSignature signature) throws IOException {
        for (PDSignatureField field : document.getSignatureFields()) {
            PDSignature value = field.getSignature();
            if (value != null && value.getCOSObject() == signature.getCOSObject()) {
                return field.getWidgets().getFirst();
            }
        }
        throw new IOException("the signature has no field");
    }

    private static PDSignature dictionary(PdfSignatureField field) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES_DETACHED);
        signature.setName(field.name());
        signature.setReason(field.reason());
        signature.setLocation(field.location());
        GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTimeInMillis(field.time().toEpochMilli());
        signature.setSignDate(time);
        return signature;
    }

    /**
     * Puts the detached CMS over {@code toBeSigned} in. Does not verify it.
     *
     * @param cms DER, PEM or base64
     * @throws UnreadableSignatureException when the CMS can't be read or does not fit the room
     */
    public static byte[] complete(PreparedPdf prepared, byte[] cms) {
        byte[] der = CmsPackage.decode(cms);
        CmsStructure.parse(der);
        ByteRange range = room(prepared);
        if (2 * der.length > range.roomEnd() - range.roomStart() - 2) {
            throw new UnreadableSignatureException("The CMS has " + der.length + " bytes, more than the room for it");
        }
        byte[] pdf = prepared.pdf().clone();
        byte[] hex = HexFormat.of().formatHex(der).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, pdf, range.roomStart() + 1, hex.length);
        return pdf;
    }

    /** The room is the last signature's; it must be empty and leave out exactly what was to be signed. */
    private static ByteRange room(PreparedPdf prepared) {
        byte[] pdf = prepared.pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            for (PDSignature signature : signatures) {
                ByteRange range = ByteRange.of(signature, pdf);
                if (range != null && range.end() == pdf.length && empty(range, prepared)) {
                    return range;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a PDF made by prepare", e);
        }
        throw new UnreadableSignatureException("Expected a PDF made by prepare, with room for a signature");
    }

    private static boolean empty(ByteRange range, PreparedPdf prepared) {
        byte[] room = range.room(prepared.pdf());
        return room != null
                && Arrays.equals(room, new byte[room.length])
                && Arrays.equals(range.covered(prepared.pdf()), prepared.toBeSigned());
    }
}
