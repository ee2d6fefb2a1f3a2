package kz.ruqsat.eds.testing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.pdf.PdfSignatureField;
import kz.ruqsat.eds.pdf.VisibleStamp;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Makes PDF files to sign. */
public final class TestPdf {
    public static final PdfSignatureField FIELD =
            new PdfSignatureField("ӘБДІҒАЛИЕВА ҮМІТ", "Лицензия беру", "Астана", Instant.parse("2026-09-01T05:59:00Z"));

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;

    /** A stamp with every Kazakh letter. */
    public static final VisibleStamp STAMP = new VisibleStamp(
            new VisibleStamp.Place(0, 60, 40, 470, 80),
            "ЭЦҚ-мен қол қойылған · Подписано ЭЦП",
            List.of(
                    "Қол қойған: ӘБДІҒАЛИЕВА ҮМІТ",
                    "ЖСН · ИИН: ••••••••••15",
                    "ҺҢҰӨ http://127.0.0.1/licences/KZ61LMC00000002"),
            new VisibleStamp.Fonts(font(), font()),
            picture());

    private TestPdf() {}

    private static byte[] font() {
        try (InputStream bytes =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Objects.requireNonNull(bytes).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(33, 33, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An incremental update that puts something else among the evidence. */
    public static byte[] withStrangeStore(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PdfArchive.STORE);
            Objects.requireNonNull(store).setItem(COSName.getPDFName("Extra"), new COSArray());
            store.setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    /** A PDF/A-2b with a green square. */
    public static byte[] archival(boolean compressed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(0f, 0.5f, 0.3f);
                content.addRect(100, 100, 200, 200);
                content.fill();
            }
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
            PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
            intent.setInfo("sRGB");
            intent.setOutputConditionIdentifier("sRGB");
            document.getDocumentCatalog().addOutputIntent(intent);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** An incremental update that paints over the first page. */
    public static byte[] paintedOver(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.addRect(0, 0, 500, 500);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getCOSArray(COSName.CONTENTS).setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    /** An incremental update that changes nothing a reader sees. */
    public static byte[] retitled(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setLanguage("kk");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncremental(out);
        return out.toByteArray();
    }
}
