package kz.ruqsat.app.shell;

/** What the address names does not exist, or must not be known to exist. Shown as the page "not found", 404. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what what was looked for; for the log, not shown */
    public NotThere(String what) {
        super("Not there: " + what);
    }
}
