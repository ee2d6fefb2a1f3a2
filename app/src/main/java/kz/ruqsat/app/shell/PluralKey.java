package kz.ruqsat.app.shell;

import kz.ruqsat.core.shared.Language;

/** Chooses the form of a word that a number asks for. Kazakh has one form, English two, Russian three. */
record PluralKey(String prefix, long count) {

    String in(Language language) {
        return prefix
                + switch (language) {
                    case KK -> "many";
                    case EN -> count == 1 ? "one" : "many";
                    case RU -> russian(Math.abs(count));
                };
    }

    private static String russian(long count) {
        long last = count % 10;
        boolean teen = count % 100 / 10 == 1;
        if (last == 1 && !teen) {
            return "one";
        }
        return last >= 2 && last <= 4 && !teen ? "few" : "many";
    }
}
