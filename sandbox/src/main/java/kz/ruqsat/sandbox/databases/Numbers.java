package kz.ruqsat.sandbox.databases;

import java.time.LocalDate;
import java.time.YearMonth;

/** What an identity number tells. */
final class Numbers {
    private Numbers() {}

    /** The date of birth in an IIN: two digits each of year, month, day, then the century and sex. */
    static LocalDate born(String iin) {
        int century = 1800 + (iin.charAt(6) - '1') / 2 * 100;
        return LocalDate.of(century + number(iin, 0), number(iin, 2), number(iin, 4));
    }

    static boolean male(String iin) {
        return (iin.charAt(6) - '0') % 2 == 1;
    }

    /** The month of registration in a BIN. */
    static LocalDate registered(String bin) {
        return YearMonth.of(2000 + number(bin, 0), number(bin, 2)).atDay(12);
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text, from, from + 2, 10);
    }
}
