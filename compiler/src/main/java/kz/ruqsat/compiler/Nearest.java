package kz.ruqsat.compiler;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which known word was meant. */
final class Nearest {
    private Nearest() {}

    /** {@code : "clerk" (did you mean that?)} when one is near, otherwise the known words. */
    static String hint(String word, Collection<String> known) {
        return known.stream()
                .filter(k -> distance(word, k) <= Math.max(1, k.length() / 3) && k.length() > 1)
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .map(k -> " (did you mean \"" + k + "\"?)")
                .orElse(": one of " + String.join(", ", known));
    }

    /** How many letters have to be changed, put in or left out to make one word of the other. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
