package kz.ruqsat.core.shared;

import java.util.Optional;

/** Business identification number (БСН) of a firm: year and month of registration, kind, serial, check digit. */
public record Bin(String value) implements PersonNumber {
    public Bin {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not a BIN: " + value);
        }
    }

    /** The BIN that the text is, or empty when the digits, the month, the kind or the check digit are wrong. */
    public static Optional<Bin> parse(String text) {
        return valid(text) ? Optional.of(new Bin(text)) : Optional.empty();
    }

    private static boolean valid(String text) {
        if (!CheckDigit.fits(text)) {
            return false;
        }
        int month = Integer.parseInt(text.substring(2, 4));
        char kind = text.charAt(4);
        char branch = text.charAt(5);
        return month >= 1 && month <= 12 && kind >= '4' && kind <= '6' && branch <= '3';
    }

    @Override
    public String toString() {
        return value;
    }
}
