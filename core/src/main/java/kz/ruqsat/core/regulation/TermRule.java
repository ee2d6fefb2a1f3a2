package kz.ruqsat.core.regulation;

import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * The term of a step.
 *
 * @param term how long
 * @param atLeast the lower bound where the act gives a range, or null
 * @param countedFrom from which event
 * @param pausedAwaitingConsents whether the act suspends it until the other bodies have answered
 */
public record TermRule(
        Term term, @Nullable Term atLeast, CountedFrom countedFrom, boolean pausedAwaitingConsents, Source source) {

    /** A term that is no range and runs without a pause. */
    public static TermRule of(Term term, CountedFrom countedFrom, Source source) {
        return new TermRule(term, null, countedFrom, false, source);
    }

    /** The event from which a term is counted. */
    public enum CountedFrom {
        /** The receipt of the applicant's documents by the provider. */
        RECEIPT,
        /** The end of the step before: the moment at which this step's task is there. */
        PREVIOUS_STEP
    }
}
