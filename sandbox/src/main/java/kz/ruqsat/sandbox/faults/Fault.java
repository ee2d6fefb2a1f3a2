package kz.ruqsat.sandbox.faults;

/** How a foreign system misbehaves. */
public enum Fault {
    /** It works. */
    NONE,
    /** It closes the connection without an answer. */
    DOWN,
    /** It answers rightly, but late. */
    SLOW,
    /** It answers at once with status 200 and bytes that mean nothing. */
    GARBAGE,
    /** The gateway's: what it signed was changed afterwards. */
    WRONG_SIGNATURE,
    /** The gateway's: an answer belongs to no question; a letter comes first in a conversation that nobody began. */
    WRONG_CORRELATION,
    /** The gateway's: it brings every letter twice. */
    DUPLICATE
}
