package kz.ruqsat.sandbox.player;

/** Something else came than the play expects; the message says what was expected and what was seen. */
final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(String expected, String seen) {
        super("expected: " + expected + "; seen: " + seen);
    }
}
