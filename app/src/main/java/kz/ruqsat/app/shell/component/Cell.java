package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text the text
 * @param link where the text leads, or null
 * @param tag a status instead of the text, or null
 * @param note a smaller line beneath, or null
 */
public record Cell(
        String text,
        @Nullable String link,
        @Nullable Tag tag,
        @Nullable String note) {

    public static Cell of(String text) {
        return new Cell(text, null, null, null);
    }

    public static Cell link(String text, String address) {
        return new Cell(text, address, null, null);
    }

    public static Cell tag(Tag tag) {
        return new Cell(tag.text(), null, tag, null);
    }

    public Cell noting(String note) {
        return new Cell(text, link, tag, note);
    }
}
