package kz.ruqsat.sandbox.soap;

/** What came is not the XML that was agreed upon. */
public final class Malformed extends RuntimeException {
    public Malformed(String message) {
        super(message);
    }
}
