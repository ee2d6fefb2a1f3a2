package kz.ruqsat.app.shell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Folds words for a search that forgives: lower case, Kazakh letters as their Russian neighbours, no quotation marks.
 * Whoever types «Алтын кен» finds «Алтын Кен», and «омир» finds «Өмір».
 */
public final class Folding {
    private static final Locale KAZAKH = Locale.of("kk");
    private static final Map<Character, Character> NEIGHBOURS = Map.ofEntries(
            Map.entry('ә', 'а'),
            Map.entry('ғ', 'г'),
            Map.entry('қ', 'к'),
            Map.entry('ң', 'н'),
            Map.entry('ө', 'о'),
            Map.entry('ұ', 'у'),
            Map.entry('ү', 'у'),
            Map.entry('һ', 'х'),
            Map.entry('і', 'и'),
            Map.entry('i', 'и'),
            Map.entry('ё', 'е'));

    private Folding() {}

    public static String fold(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(KAZAKH);
        StringBuilder folded = new StringBuilder(plain.length());
        for (char c : plain.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                folded.append((char) NEIGHBOURS.getOrDefault(c, c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
