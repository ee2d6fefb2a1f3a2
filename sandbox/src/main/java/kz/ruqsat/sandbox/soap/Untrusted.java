package kz.ruqsat.sandbox.soap;

/** A signature is missing, wrong, or covers something else than what would be read. */
public final class Untrusted extends RuntimeException {
    public Untrusted(String message) {
        super(message);
    }
}
