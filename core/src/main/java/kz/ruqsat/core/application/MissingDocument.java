package kz.ruqsat.core.application;

/** A document that is not there as it should be. */
public record MissingDocument(String document, Cause cause) {

    /** An expired document counts as missing. */
    public enum Cause {
        ABSENT,
        EXPIRED,
        UNREADABLE
    }
}
