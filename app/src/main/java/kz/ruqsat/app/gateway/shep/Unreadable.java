package kz.ruqsat.app.gateway.shep;

import java.io.Serial;

/** A message that is not of the form it has to have. */
final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
