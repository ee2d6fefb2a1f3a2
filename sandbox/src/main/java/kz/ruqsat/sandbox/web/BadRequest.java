package kz.ruqsat.sandbox.web;

/** The client's request cannot be understood; answered with 400 and the message as text. */
public final class BadRequest extends RuntimeException {
    public BadRequest(String message) {
        super(message);
    }
}
