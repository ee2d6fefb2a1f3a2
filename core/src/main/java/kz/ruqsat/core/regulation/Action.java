package kz.ruqsat.core.regulation;

import java.util.Set;

/** What a step consists of. Each action can end only in the decisions named beside it. */
public enum Action {
    /** The clerk registers the application and forwards it. */
    REGISTER(Decision.REGISTERED),
    /** The head directs it to an executor (бұрыштама). */
    ASSIGN(Decision.ASSIGNED),
    /** The executor checks that the package of documents is complete; an expired document counts as missing. */
    CHECK_COMPLETENESS(Decision.COMPLETE, Decision.INCOMPLETE),
    /** The executor prepares the reasoned refusal of further consideration. */
    REFUSE_CONSIDERATION(Decision.REFUSAL_PREPARED),
    /** The executor asks other state bodies for their consent. */
    REQUEST_CONSENTS(Decision.CONSENTS_REQUESTED),
    /** The executor examines on substance and prepares the result. */
    EXAMINE(Decision.COMPLIES, Decision.DOES_NOT_COMPLY),
    /** A superior agrees the prepared result or returns it for rework. */
    AGREE(Decision.AGREED, Decision.RETURNED),
    /** The authorised person signs the result or returns it for rework. */
    SIGN(Decision.SIGNED, Decision.RETURNED);

    private final Set<Decision> decisions;

    Action(Decision... decisions) {
        this.decisions = Set.of(decisions);
    }

    public Set<Decision> decisions() {
        return decisions;
    }
}
