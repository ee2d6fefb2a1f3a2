package kz.ruqsat.app.shell;

/** The person may not see or do this. Shown as the page "not open to you", 403. */
public final class NotYours extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what what was asked for; for the log, not shown */
    public NotYours(String what) {
        super("Not yours: " + what);
    }
}
