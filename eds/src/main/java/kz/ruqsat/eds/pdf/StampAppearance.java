package kz.ruqsat.eds.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Draws a {@link VisibleStamp} as the appearance of a signature's widget. */
final class StampAppearance {
    private static final float MARGIN = 5f;
    private static final float FRAME = 0.8f;
    /** A heading is so much larger than a line; lines stand so far apart, in their own size. */
    private static final float HEADING = 1.15f;

    private static final float LEADING = 1.32f;
    private static final float LARGEST = 8.5f;

    private static final float[] DARK = {0.043f, 0.365f, 0.388f};
    private static final float[] TEXT = {0.07f, 0.07f, 0.07f};

    private final PDDocument document;
    private final VisibleStamp stamp;
    private final PDFont regular;
    private final PDFont bold;

    private StampAppearance(PDDocument document, VisibleStamp stamp) throws IOException {
        this.document = document;
        this.stamp = stamp;
        this.regular = font(document, stamp.fonts().regular());
        this.bold = font(document, stamp.fonts().bold());
    }

    private static PDFont font(PDDocument document, byte[] bytes) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(bytes), true);
    }

    /** Gives the widget its place and its picture; it is printed with the page. */
    static void draw(PDDocument document, PDAnnotationWidget widget, VisibleStamp stamp) throws IOException {
        VisibleStamp.Place place = stamp.place();
        widget.setRectangle(new PDRectangle(place.left(), place.bottom(), place.width(), place.height()));
        widget.setPrinted(true);
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(place.width(), place.height()));
        try (PDPageContentStream content = new PDPageContentStream(document, form)) {
            new StampAppearance(document, stamp).draw(content);
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(form);
        widget.setAppearance(appearance);
    }

    private void draw(PDPageContentStream content) throws IOException {
        float width = stamp.place().width();
        float height = stamp.place().height();
        content.setStrokingColor(DARK[0], DARK[1], DARK[2]);
        content.setLineWidth(FRAME);
        content.addRect(FRAME / 2, FRAME / 2, width - FRAME, height - FRAME);
        content.stroke();
        float side = height - 2 * MARGIN;
        PDImageXObject picture = PDImageXObject.createFromByteArray(document, stamp.picture(), "stamp");
        content.drawImage(picture, MARGIN, MARGIN, side, side);
        write(content, side + 2 * MARGIN, width - side - 3 * MARGIN, height);
    }

    private void write(PDPageContentStream content, float left, float width, float height) throws IOException {
        List<String> all = Stream.concat(Stream.of(stamp.heading()), stamp.lines().stream())
                .toList();
        float rows = all.size() + HEADING - 1;
        float size = Math.min(LARGEST, (height - 2 * MARGIN) / (rows * LEADING));
        float baseline = height - (height - rows * size * LEADING) / 2;
        for (int i = 0; i < all.size(); i++) {
            PDFont font = i == 0 ? bold : regular;
            float wanted = i == 0 ? size * HEADING : size;
            baseline -= wanted * LEADING;
            float natural = font.getStringWidth(all.get(i)) / 1000 * wanted;
            float[] color = i == 0 ? DARK : TEXT;
            content.beginText();
            content.setNonStrokingColor(color[0], color[1], color[2]);
            content.setFont(font, natural > width ? wanted * width / natural : wanted);
            content.newLineAtOffset(left, baseline + wanted * (LEADING - 1));
            content.showText(all.get(i));
            content.endText();
        }
    }
}
