package kz.ruqsat.app.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.papers.CasePapers.Copy;
import kz.ruqsat.app.printing.PdfPrinter;
import kz.ruqsat.core.application.Application.Decided;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/** Prints the papers as PDF. */
@Component
public class PaperPrinter {
    /** The signed paper is drawn that much smaller, so that the strip for seal and signature has room beneath it. */
    private static final float SCALE = 0.83f;

    private final PdfPrinter printer;
    private final Documents documents;

    PaperPrinter(PdfPrinter printer, Documents documents) {
        this.printer = printer;
        this.documents = documents;
    }

    /** A paper from its template, such as {@code papers/letter.jte}. */
    public byte[] print(String template, Object view) {
        return printer.print(template, view);
    }

    /**
     * The signed result as it is given on paper: every sheet with the place for seal and signature and the number of the
     * copy. A print carries no electronic signature; its strip says where the signed document is verified.
     */
    public Optional<byte[]> copy(Case subject, Copy copy) {
        if (!(subject.state() instanceof Decided decided)) {
            return Optional.empty();
        }
        return documents
                .get(decided.signature().sha256())
                .map(document -> marked(document.bytes(), printer.print("papers/strip.jte", strip(subject, copy))));
    }

    /** What the strip beneath a printed result says. */
    public record Strip(String number, int copy, String printer, java.time.LocalDate day) {}

    private static Strip strip(Case subject, Copy copy) {
        return new Strip(
                subject.number().value(),
                copy.number(),
                copy.printer(),
                copy.at().atZone(kz.ruqsat.app.law.Laws.ZONE).toLocalDate());
    }

    private static byte[] marked(byte[] signed, byte[] strip) {
        try (PDDocument result = Loader.loadPDF(signed);
                PDDocument beneath = Loader.loadPDF(strip);
                PDDocument sheets = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            LayerUtility layers = new LayerUtility(sheets);
            PDFormXObject mark = layers.importPageAsForm(beneath, 0);
            for (int i = 0; i < result.getNumberOfPages(); i++) {
                draw(sheets, layers.importPageAsForm(result, i), mark);
            }
            sheets.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept result can't be printed", e);
        }
    }

    private static void draw(PDDocument sheets, PDFormXObject page, PDFormXObject mark) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        sheets.addPage(sheet);
        float aside = PDRectangle.A4.getWidth() * (1 - SCALE) / 2;
        float up = PDRectangle.A4.getHeight() * (1 - SCALE);
        try (PDPageContentStream content = new PDPageContentStream(sheets, sheet)) {
            content.saveGraphicsState();
            content.transform(new Matrix(SCALE, 0, 0, SCALE, aside, up));
            content.drawForm(page);
            content.restoreGraphicsState();
            content.drawForm(mark);
        }
    }
}
