package kz.ruqsat.sandbox.ncalayer;

/** The request cannot be carried out; the message goes to the page as the details of an error. */
final class NotPossible extends RuntimeException {
    NotPossible(String message) {
        super(message);
    }

    NotPossible(String message, Throwable cause) {
        super(message, cause);
    }
}
