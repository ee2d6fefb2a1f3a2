package kz.ruqsat.app.gateway;

import java.io.Serial;

/** A message that is not of the form it has to have. */
public final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public Unreadable(String message) {
        super(message);
    }
}
