package kz.ruqsat.compiler.drawing;

import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/** A paragraph as it is cited in a drawing: {@code § 5.1}; of what is no paragraph, its name: {@code annex 2}. */
final class ParagraphWords {
    private static final LocalText ANNEX = new LocalText("қосымша", "приложение", "annex");
    private static final LocalText ORDER = new LocalText("бұйрық", "приказ", "order");
    private static final LocalText CHAPTER = new LocalText("тарау", "глава", "chapter");

    private ParagraphWords() {}

    static String of(Source source, Language language) {
        String id = source.paragraph();
        int dash = id.indexOf('-');
        String number = dash < 0 ? "" : id.substring(dash + 1);
        return switch (dash < 0 ? id : id.substring(0, dash)) {
            case "annex" -> named(ANNEX, number, language);
            case "chapter" -> named(CHAPTER, number, language);
            case "order" -> (ORDER.in(language) + (number.isEmpty() ? "" : ", § " + number));
            default -> "§ " + id;
        };
    }

    private static String named(LocalText name, String number, Language language) {
        if (number.isEmpty()) {
            return name.in(language);
        }
        return language == Language.KK ? number + "-" + name.in(language) : name.in(language) + " " + number;
    }
}
