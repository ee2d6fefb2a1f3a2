package kz.ruqsat.compiler.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The style sheet of the drawings. It lies where a web server of ours finds it too, so that a page that shows a drawing
 * inline and a drawing on its own look alike.
 */
final class Style {
    private static final String PLACE = "/static/assets/drawing.css";

    private Style() {}

    static String sheet() {
        try (InputStream file = Style.class.getResourceAsStream(PLACE)) {
            if (file == null) {
                throw new IllegalStateException("No " + PLACE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
