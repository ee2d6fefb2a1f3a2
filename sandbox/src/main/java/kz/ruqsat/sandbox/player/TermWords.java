package kz.ruqsat.sandbox.player;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The term of a step as the path tells it, in Kazakh or Russian.
 *
 * @param used such as "3 min"
 * @param allowed such as "12 d"
 */
record TermWords(String used, String allowed) {
    private static final Pattern KAZAKH = Pattern.compile("(?<allowed>\\d.*) ішінен (?<used>\\d.*) өтті");
    private static final Pattern RUSSIAN = Pattern.compile("использовано: (?<used>\\d.*); всего: (?<allowed>\\d.*)");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)\\s+(?:жұмыс\\s|рабоч\\S+\\s)?(\\p{L})\\p{L}*");

    /** Nothing when the line does not speak of a term. */
    static Optional<TermWords> read(String line) {
        var plain = line.replace('\u00a0', ' ');
        for (var pattern : new Pattern[] {KAZAKH, RUSSIAN}) {
            var found = pattern.matcher(plain);
            if (found.find()) {
                return Optional.of(new TermWords(shortened(found.group("used")), shortened(found.group("allowed"))));
            }
        }
        return Optional.empty();
    }

    private static String shortened(@Nullable String amount) {
        return AMOUNT.matcher(String.valueOf(amount))
                .results()
                .map(TermWords::unit)
                .collect(Collectors.joining(" "));
    }

    private static String unit(MatchResult found) {
        return found.group(1)
                + switch (found.group(2).toLowerCase(Locale.ROOT)) {
                    case "к", "д" -> " d";
                    case "с", "ч" -> " h";
                    default -> " min";
                };
    }

    @Override
    public String toString() {
        return used + " / " + allowed;
    }
}
