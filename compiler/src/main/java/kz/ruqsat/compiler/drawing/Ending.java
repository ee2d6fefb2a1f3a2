package kz.ruqsat.compiler.drawing;

import kz.ruqsat.core.regulation.Decision;

/** What a procedure ends in. */
public enum Ending {
    RESULT,
    REFUSAL;

    /** The name of its sign in a chart, and of its end event in BPMN. */
    public String id() {
        return this == RESULT ? "_result" : "_refusal";
    }

    /** What is prepared by that decision of a preparing step. */
    static Ending preparedBy(Decision decision) {
        return decision == Decision.COMPLIES ? RESULT : REFUSAL;
    }
}
