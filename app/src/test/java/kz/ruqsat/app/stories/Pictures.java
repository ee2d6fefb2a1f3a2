package kz.ruqsat.app.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Pictures of chosen moments, for the README and for looking at; taken when {@code -Druqsat.screenshots=DIR} is given. */
final class Pictures {
    private static final @Nullable String FOLDER = System.getProperty("ruqsat.screenshots");

    private Pictures() {}

    /** The page as far as the screen shows it, and the whole of it. */
    static void take(Page page, Reader reader, String name) {
        if (FOLDER == null) {
            return;
        }
        String file = reader.code() + "-" + (reader.onPhone() ? "phone" : "desktop") + "-" + name;
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(FOLDER, file + ".png")));
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER, "whole", file + ".png")));
    }

    static void take(Locator part, Reader reader, String name) {
        if (FOLDER != null) {
            part.screenshot(
                    new Locator.ScreenshotOptions().setPath(Path.of(FOLDER, reader.code() + "-" + name + ".png")));
        }
    }

    /** The first page of a PDF. */
    static void takePaper(byte[] pdf, String name) {
        if (FOLDER == null) {
            return;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            Files.createDirectories(Path.of(FOLDER));
            ImageIO.write(image, "png", Path.of(FOLDER, name + ".png").toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
