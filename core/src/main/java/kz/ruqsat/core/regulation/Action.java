package kz.ruqsat.core.regulation;

import java.util.Set;

/** What a step consists of. Each action can end only in the decisions named beside it. */
public enum Action {
    /** The clerk registers the application and forwards it. */
    REGISTER(Decision.REGISTERED),
    /** A superior directs it on to the next one (бұрыштама). */
    RESOLVE(Decision.RESOLVED),
    /** The head of the unit directs it to an executor. */
    ASSIGN(Decision.ASSIGNED),
    /** The executor checks that the package of documents is complete; an expired document counts as missing. */
    CHECK_COMPLETENESS(Decision.COMPLETE, Decision.INCOMPLETE),
    /** The executor prepares the reasoned refusal of further consideration. */
    REFUSE_CONSIDERATION(Decision.REFUSAL_PREPARED),
    /** The executor asks other state bodies for their consent. */
    REQUEST_CONSENTS(Decision.CONSENTS_REQUESTED),
    /** The executor looks whether the data are right, and prepares nothing yet. */
    VERIFY(Decision.VERIFIED),
    /** The executor examines on substance and prepares the result. */
    EXAMINE(Decision.COMPLIES, Decision.DOES_NOT_COMPLY),
    /** The executor prepares the result or the refusal: one term for both. */
    PREPARE(Decision.COMPLIES, Decision.DOES_NOT_COMPLY),
    /** A superior agrees the prepared result or returns it for rework. */
    AGREE(Decision.AGREED, Decision.RETURNED),
    /** The authorised person signs the result or returns it for rework. */
    SIGN(Decision.SIGNED, Decision.RETURNED),
    /** The clerk enters the signed result in the journal of outgoing papers and sends it. */
    DISPATCH(Decision.DISPATCHED);

    private final Set<Decision> decisions;

    Action(Decision... decisions) {
        this.decisions = Set.of(decisions);
    }

    public Set<Decision> decisions() {
        return decisions;
    }

    /** Whether a result to be agreed and signed comes out of it. */
    public boolean prepares() {
        return switch (this) {
            case EXAMINE, PREPARE, REFUSE_CONSIDERATION -> true;
            case REGISTER, RESOLVE, ASSIGN, CHECK_COMPLETENESS, REQUEST_CONSENTS, VERIFY, AGREE, SIGN, DISPATCH ->
                false;
        };
    }
}
