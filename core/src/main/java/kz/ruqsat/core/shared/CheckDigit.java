package kz.ruqsat.core.shared;

/** The check digit that IIN and BIN share: weights 1..11, and when that gives 10, weights 3..11,1,2. */
final class CheckDigit {
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {}

    /** Whether the text is twelve ASCII digits and the last one fits; numbers for which both passes give 10 never fit. */
    static boolean fits(String text) {
        if (text.length() != 12 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int expected = weigh(text, FIRST);
        if (expected == 10) {
            expected = weigh(text, SECOND);
        }
        return expected == text.charAt(11) - '0';
    }

    private static int weigh(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (text.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
