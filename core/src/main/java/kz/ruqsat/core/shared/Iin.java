package kz.ruqsat.core.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Individual identification number (ЖСН) of a natural person: birth date, century and sex, serial, check digit. */
public record Iin(String value) implements PersonNumber {
    public Iin {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not an IIN: " + value);
        }
    }

    /** The IIN that the text is, or empty when the digits, the date or the check digit are wrong. */
    public static Optional<Iin> parse(String text) {
        return valid(text) ? Optional.of(new Iin(text)) : Optional.empty();
    }

    private static boolean valid(String text) {
        return CheckDigit.fits(text) && dateExists(text);
    }

    /** Century digit 0 is met for some foreigners and says nothing of the century: then either century may fit. */
    private static boolean dateExists(String text) {
        return switch (text.charAt(6)) {
            case '1', '2' -> dateExists(1800, text);
            case '3', '4' -> dateExists(1900, text);
            case '5', '6' -> dateExists(2000, text);
            case '0' -> dateExists(1900, text) || dateExists(2000, text);
            default -> false;
        };
    }

    private static boolean dateExists(int century, String text) {
        try {
            LocalDate.of(century + number(text, 0), number(text, 2), number(text, 4));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text.substring(from, from + 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
