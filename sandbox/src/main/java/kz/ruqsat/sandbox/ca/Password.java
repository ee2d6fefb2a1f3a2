package kz.ruqsat.sandbox.ca;

import java.security.SecureRandom;

/** Random passwords of 14 characters that can be read aloud: no 0/O, 1/l/I. */
public final class Password {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    /** Four letters, four capitals, four digits in groups: about 48 bits. */
    public static String random() {
        return some(LETTERS) + "-" + some(CAPITALS) + "-" + some(DIGITS);
    }

    private static String some(String alphabet) {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
