package kz.ruqsat.sandbox.player;

/**
 * Makes a text that matches a simple regular expression: characters, classes such as {@code [A-Z0-9]}, groups, and how
 * often. Every part comes as often as it must.
 */
final class Sample {
    private final String pattern;
    private int at;

    private Sample(String pattern) {
        this.pattern = pattern;
    }

    static String of(String pattern) {
        return new Sample(pattern.replaceAll("^\\^|\\$$", "")).sequence();
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            text.append(part().repeat(times()));
        }
        return text.toString();
    }

    private String part() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> {
                var group = sequence();
                at++;
                yield group;
            }
            case '[' -> oneOf();
            case '\\' -> String.valueOf(pattern.charAt(at++));
            default -> String.valueOf(c);
        };
    }

    /** The second character of the first range, so that a number does not begin with zeros. */
    private String oneOf() {
        char first = pattern.charAt(at);
        boolean range = pattern.charAt(at + 1) == '-';
        at = pattern.indexOf(']', at) + 1;
        return String.valueOf(range ? (char) (first + 1) : first);
    }

    private int times() {
        if (at == pattern.length()) {
            return 1;
        }
        switch (pattern.charAt(at)) {
            case '+' -> {
                at++;
                return 1;
            }
            case '*', '?' -> {
                at++;
                return 0;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                var least = pattern.substring(at + 1, end).split(",")[0];
                at = end + 1;
                return Integer.parseInt(least);
            }
            default -> {
                return 1;
            }
        }
    }
}
