package kz.ruqsat.core.shared;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified number of an application or a licence (НИКАД): {@code KZ}, two check digits (ISO 7064 MOD 97-10, as in an
 * IBAN), three letters of the kind and eight digits.
 */
public record UnifiedNumber(String value) {
    /** Check digits run from 02 to 98: 00, 01 and 99 would leave the same remainder as 97, 98 and 02. */
    private static final Pattern FORM = Pattern.compile("KZ(0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{3}[0-9]{8}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public UnifiedNumber {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not a unified number: " + value);
        }
    }

    /** The number of that kind and serial, with its check digits. */
    public static UnifiedNumber of(String kind, long serial) {
        String tail = kind + String.format(Locale.ROOT, "%08d", serial);
        int check = 98 - remainder("KZ00" + tail);
        return new UnifiedNumber("KZ" + String.format(Locale.ROOT, "%02d", check) + tail);
    }

    /** The number that a person typed, blanks and lower case forgiven, or empty when the check digits do not fit. */
    public static Optional<UnifiedNumber> parse(String text) {
        String plain = BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return valid(plain) ? Optional.of(new UnifiedNumber(plain)) : Optional.empty();
    }

    private static boolean valid(String text) {
        return FORM.matcher(text).matches() && remainder(text) == 1;
    }

    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
