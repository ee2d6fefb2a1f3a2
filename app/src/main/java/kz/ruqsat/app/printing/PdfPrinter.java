package kz.ruqsat.app.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import kz.ruqsat.eds.pdf.VisibleStamp;
import org.springframework.stereotype.Component;

/** Prints a template as PDF/A-2u with fonts that have every Kazakh letter. */
@Component
public class PdfPrinter {
    private static final String FONT_FAMILY = "Open Sans";
    private static final String EXTENSIONS = "<rdf:Description xmlns:pdfaExtension=";
    private static final String EXTENSIONS_END = "</rdf:Description>";
    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";

    private final TemplateEngine templates;

    PdfPrinter(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Prints a template.
     *
     * @param template such as {@code licences/licence.jte}; well-formed XML, one parameter
     */
    public byte[] print(String template, Object view) {
        StringOutput html = new StringOutput();
        templates.render(template, view, html);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> font("Regular"), FONT_FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), FONT_FAMILY, 700, FontStyle.NORMAL, true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withHtmlContent(html.toString(), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("printing " + template, e);
        }
        return withoutExtensions(pdf.toByteArray());
    }

    /**
     * The printer describes in the metadata what PDF/A knows already, and one description wrongly, so that judges refuse
     * the file. It stands there in clear: spaces in its place move nothing.
     */
    private static byte[] withoutExtensions(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int from = text.indexOf(EXTENSIONS);
        int to = text.indexOf(EXTENSIONS_END, from);
        if (from >= 0 && to >= 0) {
            Arrays.fill(pdf, from, to + EXTENSIONS_END.length(), (byte) ' ');
        }
        return pdf;
    }

    /** The fonts in which everything is printed. */
    public static VisibleStamp.Fonts fonts() {
        try (InputStream regular = font("Regular");
                InputStream bold = font("Bold")) {
            return new VisibleStamp.Fonts(regular.readAllBytes(), bold.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own fonts", e);
        }
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(
                PdfPrinter.class.getResourceAsStream(FONTS + weight + ".ttf"), "no font " + weight);
    }
}
