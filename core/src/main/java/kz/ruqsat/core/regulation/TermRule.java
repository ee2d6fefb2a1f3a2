package kz.ruqsat.core.regulation;

import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.shared.Source;

/**
 * The term of a step.
 *
 * @param term how long
 * @param countedFrom from which event
 * @param pausedAwaitingConsents whether the act suspends it until the other bodies have answered
 */
public record TermRule(Term term, CountedFrom countedFrom, boolean pausedAwaitingConsents, Source source) {

    /** The event from which a term is counted. */
    public enum CountedFrom {
        /** The receipt of the applicant's documents by the provider. */
        RECEIPT,
        /** The end of the step before: the moment at which this step's task is there. */
        PREVIOUS_STEP
    }
}
