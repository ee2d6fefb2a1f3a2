package kz.ruqsat.app.drafting;

import java.text.Normalizer;

/** A file's name made safe to keep, to show and to send: no folders, no control or direction marks, not endless. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    static String clean(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints()
                .filter(FileName::visible)
                .map(c -> "\"<>|:*?".indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String clean = kept.toString().replaceAll("\\s+", " ").strip();
        return shorten(clean.isEmpty() || clean.startsWith(".") ? "file" + clean : clean);
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

    /** The ending stays: it says what the file is. */
    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int cut = name.offsetByCodePoints(0, LONGEST - ending.length());
        return name.substring(0, cut) + ending;
    }
}
