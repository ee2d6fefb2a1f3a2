package kz.ruqsat.app.shell.component;

/** The colour of a status. A colour never stands alone: the word beside it says the same. */
public enum Tone {
    /** Nothing to feel: draft, archived. */
    NEUTRAL,
    /** Going on. */
    ACTIVE,
    /** Ended well. */
    GOOD,
    /** Soon due. The warm colour is for nothing else. */
    SOON,
    /** Overdue, refused, revoked. */
    BAD;

    public String style() {
        return switch (this) {
            case NEUTRAL -> "rq-tag--neutral";
            case ACTIVE -> "rq-tag--active";
            case GOOD -> "rq-tag--good";
            case SOON -> "rq-tag--soon";
            case BAD -> "rq-tag--bad";
        };
    }
}
