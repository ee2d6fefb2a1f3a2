package kz.ruqsat.eds.report;

import java.util.Collection;

/** The one answer of a verification (the three of ETSI EN 319 102-1). */
public enum Verdict {
    /** Everything that can be checked was checked and holds. */
    VALID,
    /** Something could not be checked; never to be treated as valid. */
    INDETERMINATE,
    /** Something was checked and does not hold. */
    INVALID;

    /** The gravest effect among the findings; {@link #VALID} when there are none. */
    public static Verdict of(Collection<Finding> findings) {
        Verdict verdict = VALID;
        for (Finding finding : findings) {
            verdict = verdict.orWorse(finding.effect());
        }
        return verdict;
    }

    public Verdict orWorse(Verdict other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}
