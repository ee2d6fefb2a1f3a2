package kz.ruqsat.app.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param counts how many tasks there are of each kind, at most {@link #BOUND}
 * @param next where the next page begins, or null at the end
 */
public record Inbox(
        List<InboxTask> tasks,
        Map<Due, Long> counts,
        @Nullable String next) {
    /** Counting stops here: "1,000+". */
    public static final int BOUND = 1000;

    public Inbox {
        tasks = List.copyOf(tasks);
        counts = Map.copyOf(counts);
    }

    public long count(Due due) {
        return counts.getOrDefault(due, 0L);
    }
}
