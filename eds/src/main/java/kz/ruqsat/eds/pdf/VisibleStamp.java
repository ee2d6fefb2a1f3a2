package kz.ruqsat.eds.pdf;

import java.util.List;

/**
 * What a PDF signature shows on its page: lines of text beside a picture in a frame. It is a part of what is signed.
 *
 * @param place where it stands
 * @param heading its first line, in bold
 * @param lines the further lines; one that is too long for the place is set in smaller letters
 * @param fonts with which letters; they are embedded, so every letter of the lines must be in them
 * @param picture PNG or JPEG without transparency (PDF/A), such as a QR code; shown as a square at the left
 */
public record VisibleStamp(Place place, String heading, List<String> lines, Fonts fonts, byte[] picture) {
    public VisibleStamp {
        lines = List.copyOf(lines);
    }

    /**
     * A rectangle on a page, in points from its lower left corner.
     *
     * @param page counted from 0
     */
    public record Place(int page, float left, float bottom, float width, float height) {}

    /** TrueType fonts. */
    public record Fonts(byte[] regular, byte[] bold) {}
}
