package kz.ruqsat.app.shell;

import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;

/**
 * Numbers as the public sees them: a firm's whole; of a natural person's the last two digits, enough to tell namesakes
 * apart and too few to guess the rest, which holds the birth date.
 */
public final class Masking {
    private static final int SHOWN = 2;

    private Masking() {}

    public static String of(PersonNumber number) {
        return switch (number) {
            case Iin iin -> iin(iin.value());
            case Bin bin -> bin.value();
        };
    }

    /** Masks the digits of an IIN, right or wrong. */
    public static String iin(String iin) {
        int hidden = Math.max(0, iin.length() - SHOWN);
        return "•".repeat(hidden) + iin.substring(hidden);
    }
}
