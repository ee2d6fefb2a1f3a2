package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an act; opened, it shows the act's own words ({@code shell/paragraph.jte}).
 *
 * @param reference how it is cited: «5-тармақтың 3) тармақшасы»
 * @param words the words of the act, or null when they are not at hand: then only the reference is shown
 * @param address where the whole act stands, or null
 */
public record ParagraphView(
        String reference, @Nullable String words, @Nullable String address) {

    public static ParagraphView of(String reference) {
        return new ParagraphView(reference, null, null);
    }

    public static ParagraphView of(String reference, String words) {
        return new ParagraphView(reference, words, null);
    }
}
