package kz.ruqsat.app.journal;

/** What came of an append. */
public sealed interface Appending {

    /** All entries stand; the stream now ends here. */
    record Appended(StreamHead head) implements Appending {}

    /** Somebody was faster, nothing was written; the stream ends here. */
    record Conflict(StreamHead actual) implements Appending {}
}
