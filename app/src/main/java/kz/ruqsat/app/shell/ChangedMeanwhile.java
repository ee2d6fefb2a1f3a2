package kz.ruqsat.app.shell;

/** Somebody else acted first: nothing was done. Shown as the conflict page, 409, with a link to the new state. */
public final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address the page that shows the new state, such as {@code /review/2026-000017} */
    public ChangedMeanwhile(String address) {
        super("Changed meanwhile: " + address);
        this.address = address;
    }

    public String address() {
        return address;
    }
}
