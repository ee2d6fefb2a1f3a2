package kz.ruqsat.eds.revocation;

/** An OCSP answer or CRL that must not be believed; the message says why. */
public final class Untrustworthy extends Exception {
    private static final long serialVersionUID = 1L;

    Untrustworthy(String message) {
        super(message);
    }

    /** Ends with this message unless the condition holds. */
    static void unless(boolean condition, String message) throws Untrustworthy {
        if (!condition) {
            throw new Untrustworthy(message);
        }
    }
}
