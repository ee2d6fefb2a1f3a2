package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits words into a width without a font at hand: each letter counts as wide as in the widest of the fonts in use (DejaVu
 * Sans), so that in any other the text is narrower than its box, never wider.
 */
final class Fit {
    private static final String NARROW = "iІіїjlI.,:;!'|()[]·-/ f t r";
    private static final String WIDE = "шщюжмфыъмwmЖМФЫЩШЮMW@%—№әњ";
    private static final String WIDEST = "ШЩЮЖФW";

    private Fit() {}

    /** How wide the text is at most, in pixels. */
    static int width(String text, Chart.Weight weight) {
        double ems = text.codePoints().mapToDouble(Fit::ems).sum();
        return (int) Math.ceil(ems * weight.size() * (weight == Chart.Weight.STRONG ? 1.1 : 1));
    }

    private static double ems(int letter) {
        if (letter == ' ') {
            return 0.32;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.42;
        }
        if (WIDEST.indexOf(letter) >= 0) {
            return 1.1;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(letter) ? 0.76 : 0.64;
    }

    /** Breaks the text into lines no wider than that; a word that is wider itself is broken with a hyphen. */
    static List<String> lines(String text, Chart.Weight weight, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            for (String part : parts(word, weight, width)) {
                if (!line.isEmpty() && width(line + " " + part, weight) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> parts(String word, Chart.Weight weight, int width) {
        List<String> parts = new ArrayList<>();
        String rest = word;
        while (width(rest, weight) > width) {
            int hyphen = rest.lastIndexOf('-', rest.length() - 2);
            int cut = hyphen > 0 && width(rest.substring(0, hyphen + 1), weight) <= width
                    ? hyphen + 1
                    : longest(rest, weight, width);
            String part = rest.substring(0, cut);
            parts.add(part.endsWith("-") ? part : part + "-");
            rest = rest.substring(cut);
        }
        parts.add(rest);
        return parts;
    }

    private static int longest(String word, Chart.Weight weight, int width) {
        int cut = word.length() - 2;
        while (cut > 1 && width(word.substring(0, cut) + "-", weight) > width) {
            cut--;
        }
        return cut;
    }
}
