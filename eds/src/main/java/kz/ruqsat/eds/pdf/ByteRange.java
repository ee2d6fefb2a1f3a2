package kz.ruqsat.eds.pdf;

import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF signature covers: from the first byte to {@code roomStart} and from {@code roomEnd} to {@code end}
 * (exclusive). Between them stands the signature itself, as {@code <hex>}.
 */
record ByteRange(int roomStart, int roomEnd, int end) {

    /** Reads the range; null when it does not leave out exactly the signature's own value. */
    static @Nullable ByteRange of(PDSignature signature, byte[] pdf) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0) {
            return null;
        }
        if (range[1] <= 0 || range[2] <= range[1] || range[3] <= 0 || (long) range[2] + range[3] > pdf.length) {
            return null;
        }
        ByteRange byteRange = new ByteRange(range[1], range[2], range[2] + range[3]);
        byte[] room = byteRange.room(pdf);
        // The value that viewers read must be the one that stands in the room, not another one elsewhere.
        return room != null && Arrays.equals(room, signature.getContents()) ? byteRange : null;
    }

    /** The bytes that are signed. */
    byte[] covered(byte[] pdf) {
        byte[] covered = Arrays.copyOf(pdf, roomStart + end - roomEnd);
        System.arraycopy(pdf, roomEnd, covered, roomStart, end - roomEnd);
        return covered;
    }

    /** The signature value, with the zeros behind it; null when the room is not one hexadecimal string. */
    byte @Nullable [] room(byte[] pdf) {
        if (roomEnd - roomStart < 4 || pdf[roomStart] != '<' || pdf[roomEnd - 1] != '>') {
            return null;
        }
        char[] digits = new char[roomEnd - roomStart - 2];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (char) (pdf[roomStart + 1 + i] & 0xff);
        }
        try {
            return HexFormat.of().parseHex(digits, 0, digits.length);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
