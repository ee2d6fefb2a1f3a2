package kz.ruqsat.app.path;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a paragraph of an act is called in the reader's language. The names in the regulations are short: {@code 5.1} is
 * paragraph 5, subparagraph 1); {@code annex} the annex itself, that is the regulation's title; {@code annex-1} its own
 * first annex; {@code chapter-4} a chapter; {@code order-2.1} stands in the order that made or changed the regulation.
 */
public final class Paragraphs {
    private static final Pattern NAME = Pattern.compile("(?:(annex|chapter|order)-?)?(?:(\\d+)(?:\\.(\\d+))?)?");

    private Paragraphs() {}

    /** Such as «5-тармақтың 1) тармақшасы», to stand alone. */
    public static String named(Texts texts, String paragraph) {
        Matcher name = NAME.matcher(paragraph);
        if (!name.matches()) {
            return texts.of("path.paragraph", paragraph);
        }
        String place = name.group(1) == null ? "" : name.group(1);
        String number = name.group(2);
        String sub = name.group(3);
        return switch (place) {
            case "annex" ->
                number == null ? texts.of("path.paragraph.title") : texts.of("path.paragraph.annex", number);
            case "chapter" -> texts.of("path.paragraph.chapter", number == null ? "" : number);
            case "order" -> inOrder(texts, number, sub);
            default ->
                sub == null ? texts.of("path.paragraph", paragraph) : texts.of("path.paragraph.sub", number, sub);
        };
    }

    /** The same within a sentence: with a small letter at its beginning. */
    static String within(Texts texts, String paragraph) {
        String named = named(texts, paragraph);
        return named.substring(0, 1).toLowerCase(texts.locale()) + named.substring(1);
    }

    private static String inOrder(Texts texts, @Nullable String number, @Nullable String sub) {
        if (number == null) {
            return texts.of("path.paragraph.order");
        }
        return sub == null
                ? texts.of("path.paragraph.order.point", number)
                : texts.of("path.paragraph.order.sub", number, sub);
    }
}
