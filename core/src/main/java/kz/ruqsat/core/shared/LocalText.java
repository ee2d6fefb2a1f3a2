package kz.ruqsat.core.shared;

/**
 * One text in the three languages of Ruqsat. Kazakh is the act's own wording where the text cites an act; Russian and
 * English are translations by the glossary.
 */
public record LocalText(String kk, String ru, String en) {
    public LocalText {
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text needs all three languages: " + kk + " / " + ru + " / " + en);
        }
    }

    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
