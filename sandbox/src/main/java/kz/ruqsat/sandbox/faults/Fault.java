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
    GARBAGE
}
