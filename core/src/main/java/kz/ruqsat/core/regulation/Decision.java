package kz.ruqsat.core.regulation;

/** What the one who acts in a step can decide there. */
public enum Decision {
    REGISTERED,
    RESOLVED,
    ASSIGNED,
    COMPLETE,
    INCOMPLETE,
    REFUSAL_PREPARED,
    CONSENTS_REQUESTED,
    VERIFIED,
    COMPLIES,
    DOES_NOT_COMPLY,
    AGREED,
    SIGNED,
    RETURNED,
    DISPATCHED;

    /** Whether it leads aside from the way that a complete and complying request takes. */
    public boolean aside() {
        return switch (this) {
            case INCOMPLETE, DOES_NOT_COMPLY, RETURNED -> true;
            case REGISTERED,
                    RESOLVED,
                    ASSIGNED,
                    COMPLETE,
                    REFUSAL_PREPARED,
                    CONSENTS_REQUESTED,
                    VERIFIED,
                    COMPLIES,
                    AGREED,
                    SIGNED,
                    DISPATCHED -> false;
        };
    }
}
