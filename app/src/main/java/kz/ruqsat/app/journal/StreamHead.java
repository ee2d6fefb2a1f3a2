package kz.ruqsat.app.journal;

/**
 * The end of a chain: what an append is based on.
 *
 * @param version of the last entry, counted from 1; 0 when there is none
 * @param hash of the last entry; 32 zero bytes when there is none
 */
public record StreamHead(long version, Hash hash) {

    /** Of a stream that has no entry yet. */
    public static final StreamHead EMPTY = new StreamHead(0, Hash.NONE);
}
