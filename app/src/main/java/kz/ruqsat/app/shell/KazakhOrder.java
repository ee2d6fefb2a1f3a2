package kz.ruqsat.app.shell;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of words by the Kazakh alphabet of 42 letters: ә after а, ғ after г, қ after к, ң after н, ө after о, ұ and
 * ү after у, һ after х, і after ы. The JDK has no such order. Russian words sort rightly in it as well, since the
 * Kazakh alphabet keeps the Russian letters in their order.
 */
public final class KazakhOrder {

    private static final String ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    private static final RuleBasedCollator ORDER = build();

    private KazakhOrder() {}

    /** Compares without regard to case, except between words that are otherwise equal. */
    public static Comparator<String> comparator() {
        // A collator keeps state while it compares: each user gets one of his own.
        return ((Collator) ORDER.clone())::compare;
    }

    private static RuleBasedCollator build() {
        StringBuilder rules = new StringBuilder("& z,Z");
        for (int i = 0; i < ALPHABET.length(); i++) {
            String letter = ALPHABET.substring(i, i + 1);
            rules.append(" < ").append(letter).append(", ").append(letter.toUpperCase(Locale.of("kk")));
        }
        try {
            String latin = ((RuleBasedCollator) Collator.getInstance(Locale.ROOT)).getRules();
            RuleBasedCollator order = new RuleBasedCollator(latin + rules);
            order.setDecomposition(Collator.NO_DECOMPOSITION);
            return order;
        } catch (ParseException e) {
            throw new IllegalStateException("The rules of the Kazakh order are broken", e);
        }
    }
}
