package kz.ruqsat.sandbox.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Makes IIN and BIN with right check digits (Government decrees № 565 of 2003 and № 406 of 2007). Any likeness to
 * a real person's or firm's number is chance.
 */
final class IdentityNumbers {
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private IdentityNumbers() {}

    /** @param serial 0 to 9998 */
    static String iin(LocalDate born, Sex sex, int serial) {
        var century = (born.getYear() / 100 - 18) * 2
                + switch (sex) {
                    case MALE -> 1;
                    case FEMALE -> 2;
                };
        var date = born.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT));
        return finished(date + century, 4, serial);
    }

    /** @param serial 0 to 99998 */
    static String bin(YearMonth registered, boolean branch, int serial) {
        var month = registered.format(DateTimeFormatter.ofPattern("yyMM", Locale.ROOT));
        return finished(month + "4" + (branch ? "1" : "0"), 5, serial);
    }

    /** A serial without a check digit is never issued: the next one is taken. */
    private static String finished(String start, int width, int serial) {
        for (int next = serial; ; next++) {
            var eleven = start + String.format(Locale.ROOT, "%0" + width + "d", next);
            var check = checkDigit(eleven);
            if (check.isPresent()) {
                return eleven + check.getAsInt();
            }
        }
    }

    private static OptionalInt checkDigit(String eleven) {
        for (var weights : new int[][] {FIRST, SECOND}) {
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += (eleven.charAt(i) - '0') * weights[i];
            }
            if (sum % 11 != 10) {
                return OptionalInt.of(sum % 11);
            }
        }
        return OptionalInt.empty();
    }
}
