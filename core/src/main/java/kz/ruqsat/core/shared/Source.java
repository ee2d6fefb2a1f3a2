package kz.ruqsat.core.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where a value of a regulation comes from.
 *
 * @param paragraph the paragraph of the act, such as {@code 5.1} for paragraph 5, subparagraph 1); where the act is
 *     silent, the paragraph at which one would have expected it
 * @param assumption null when the act says it; otherwise why this value is assumed and not law
 */
public record Source(String paragraph, @Nullable LocalText assumption) {
    public Source {
        if (paragraph.isBlank()) {
            throw new IllegalArgumentException("A source names its paragraph");
        }
    }

    public static Source paragraph(String paragraph) {
        return new Source(paragraph, null);
    }

    public boolean assumed() {
        return assumption != null;
    }
}
