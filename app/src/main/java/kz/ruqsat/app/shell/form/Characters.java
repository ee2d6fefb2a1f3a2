package kz.ruqsat.app.shell.form;

/** Which characters a person can have meant. */
final class Characters {

    private static final int SHOWN = 60;

    private Characters() {}

    /**
     * Whether a reader sees all that the text holds: no control characters, none that turn the direction of writing,
     * none of no width, no broken halves. A signed text must show what it says.
     *
     * @param lines whether ends of lines are allowed
     */
    static boolean visible(String text, boolean lines) {
        return text.codePoints().allMatch(c -> lines && c == '\n' || visible(c));
    }

    /** The text as it can safely be shown in a message: short, and nothing unseen in it. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(visible(c) ? c : '?'));
        return shown.toString();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
