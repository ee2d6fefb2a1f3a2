package kz.ruqsat.app.window;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether a file ends as a file of its kind ends: a scanner writes from the front to the end, and a file without its end
 * is still being written, or was broken off.
 */
final class ScanEnds {
    /** Some programs add a few bytes behind the end. */
    private static final int WITHIN = 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PNG_END = ascii("IEND");

    private ScanEnds() {}

    /** Whether the bytes are a whole PDF, JPEG or PNG by their beginning and their end. */
    static boolean whole(byte[] bytes) {
        if (holds(Arrays.copyOf(bytes, Math.min(bytes.length, WITHIN)), PDF)) {
            return holds(end(bytes), PDF_END);
        }
        if (begins(bytes, JPEG)) {
            return holds(end(bytes), JPEG_END);
        }
        return begins(bytes, PNG) && holds(end(bytes), PNG_END);
    }

    private static byte[] end(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - WITHIN), bytes.length);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int from = 0; from + wanted.length <= bytes.length; from++) {
            if (Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
