package kz.ruqsat.eds.der;

import java.util.Arrays;

/**
 * Goes through the elements of DER, one after the other. Only tags of one byte and definite lengths written as short as
 * can be are read: for everything else there is {@link UnusualException}. Copies nothing but what is asked for. For one
 * thread.
 */
public final class DerReader {
    public static final int INTEGER = 0x02;
    public static final int OCTETS = 0x04;
    public static final int OID = 0x06;
    public static final int UTC_TIME = 0x17;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;

    private static final int LONG_TAG = 0x1F;
    private static final int LONG_LENGTH = 0x80;

    /** Elements up to 16 MB: larger ones are unusual. */
    private static final int MOST_LENGTH_BYTES = 3;

    private final byte[] bytes;
    private final int end;
    private int at;

    private DerReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** All these bytes. Nobody may change them meanwhile. */
    public static DerReader of(byte[] bytes) {
        return new DerReader(bytes, 0, bytes.length);
    }

    /** A tag with {@code [number]}, constructed. */
    public static int tagged(int number) {
        return 0xA0 | number;
    }

    /** Whether there is another element. */
    public boolean more() {
        return at < end;
    }

    /** Whether the next element has that tag; false when there is none. */
    public boolean next(int tag) {
        return at < end && (bytes[at] & 0xFF) == tag;
    }

    /** Where the next element begins, in the whole bytes. */
    public int position() {
        return at;
    }

    /** The inside of the next element; goes on behind it. */
    public DerReader inside(int tag) throws UnusualException {
        int from = enter(tag);
        int to = at;
        return new DerReader(bytes, from, to);
    }

    /** The value of the next element. */
    public byte[] value(int tag) throws UnusualException {
        int from = enter(tag);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** The next element with its tag and length. */
    public byte[] element(int tag) throws UnusualException {
        int from = at;
        enter(tag);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** The bytes from there up to the next element. */
    public byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** Order of two stretches of the whole bytes, as a SET OF in DER has it. */
    public int compare(int one, int oneEnd, int other, int otherEnd) {
        return Arrays.compareUnsigned(bytes, one, oneEnd, bytes, other, otherEnd);
    }

    /** Goes behind the next element. */
    public void skip(int tag) throws UnusualException {
        enter(tag);
    }

    /** Goes behind the next element, which must be exactly that. */
    public void skip(byte[] expected) throws UnusualException {
        int length = expected.length;
        if (end - at < length || !Arrays.equals(bytes, at, at + length, expected, 0, length)) {
            throw new UnusualException("another element");
        }
        at += length;
    }

    /** A number of one byte that is not negative. */
    public int small() throws UnusualException {
        int from = enter(INTEGER);
        if (at - from != 1 || bytes[from] < 0) {
            throw new UnusualException("not a small number");
        }
        return bytes[from];
    }

    /** Nothing may follow. */
    public void end() throws UnusualException {
        if (at != end) {
            throw new UnusualException("more than expected");
        }
    }

    /** Goes behind the next element and tells where its value begins. */
    private int enter(int tag) throws UnusualException {
        if (!next(tag) || (tag & LONG_TAG) == LONG_TAG || end - at < 2) {
            throw new UnusualException("another element");
        }
        int first = bytes[at + 1] & 0xFF;
        int from = at + 2;
        int length = first;
        if (first >= LONG_LENGTH) {
            int count = first - LONG_LENGTH;
            length = length(from, count);
            from += count;
        }
        if (length > end - from) {
            throw new UnusualException("longer than what it stands in");
        }
        at = from + length;
        return from;
    }

    private int length(int from, int count) throws UnusualException {
        if (count == 0 || count > MOST_LENGTH_BYTES || count > end - from || bytes[from] == 0) {
            throw new UnusualException("a length of another form");
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << Byte.SIZE | bytes[from + i] & 0xFF;
        }
        if (length < LONG_LENGTH) {
            throw new UnusualException("a length of another form");
        }
        return length;
    }
}
