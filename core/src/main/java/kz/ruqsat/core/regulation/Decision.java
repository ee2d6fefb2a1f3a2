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
    DISPATCHED
}
