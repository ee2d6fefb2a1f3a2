package kz.ruqsat.app.stories;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The papers that an applicant has in the drawer. */
final class Papers {
    private static final Pattern STREAM = Pattern.compile("(?s)stream\\r?\\n.*?endstream");

    private Papers() {}

    /** A paper of one page. */
    static FilePayload pdf(String name) {
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(72, 700);
                content.showText(name);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new FilePayload(name + ".pdf", "application/pdf", bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The same paper with one bit turned, in the middle of its longest stream (a typeface): whoever opens it sees nothing
     * of it. Anywhere else the file might be broken rather than changed, which is another story.
     */
    static FilePayload changed(byte[] pdf) {
        String letters = new String(pdf, StandardCharsets.ISO_8859_1);
        int longest = 0;
        int middle = 0;
        for (Matcher stream = STREAM.matcher(letters); stream.find(); ) {
            int length = stream.end() - stream.start();
            if (length > longest) {
                longest = length;
                middle = stream.start() + length / 2;
            }
        }
        byte[] other = pdf.clone();
        other[middle] ^= 1;
        return new FilePayload("changed.pdf", "application/pdf", other);
    }
}
