package kz.ruqsat.eds.der;

/**
 * The bytes are not of the shape that was expected. That says nothing against them: another reader, which knows every
 * shape, has to judge them. Carries no stack: it is an answer, not a fault.
 */
public final class UnusualException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusualException(String message) {
        super(message, null, false, false);
    }
}
