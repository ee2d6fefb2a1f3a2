package kz.ruqsat.core.regulation;

/** What the one who acts in a step can decide there. */
public enum Decision {
    REGISTERED,
    ASSIGNED,
    COMPLETE,
    INCOMPLETE,
    REFUSAL_PREPARED,
    CONSENTS_REQUESTED,
    COMPLIES,
    DOES_NOT_COMPLY,
    AGREED,
    SIGNED,
    RETURNED
}
