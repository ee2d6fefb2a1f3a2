package kz.ruqsat.app.deadlines;

import kz.ruqsat.app.deadlines.TermSignal.Party;

/**
 * How many terms one person or role has, by when they end.
 *
 * @param person the name, or empty for what anybody with the role may do
 */
public record TermGroup(Party of, String person, long overdue, long today, long week, long later) {
    long count(TermFilter.Within within) {
        return switch (within) {
            case OVERDUE -> overdue;
            case TODAY -> today;
            case WEEK -> week;
            case LATER -> later;
        };
    }

    boolean fits(TermFilter filter) {
        return (filter.body() == null || filter.body().equals(of.body()))
                && (filter.role() == null || filter.role().equals(of.role().value()))
                && (filter.person() == null
                        || of.person() != null
                                && filter.person().equals(of.person().value()));
    }
}
