package kz.ruqsat.app.deadlines;

import java.util.List;
import java.util.Map;
import kz.ruqsat.app.deadlines.TermFilter.Within;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is about to break.
 *
 * @param groups by body, role and person, all of them whatever the filter
 * @param shown the span of the list
 * @param counts by span, for the filter
 * @param next where the next page begins, or null at the end
 */
public record Breaking(
        List<TermGroup> groups,
        Within shown,
        Map<Within, Long> counts,
        List<TermLine> lines,
        @Nullable String next) {
    public Breaking {
        groups = List.copyOf(groups);
        counts = Map.copyOf(counts);
        lines = List.copyOf(lines);
    }
}
