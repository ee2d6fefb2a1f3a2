package kz.ruqsat.app.queue.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.jspecify.annotations.Nullable;

/**
 * The operator's page.
 *
 * @param counter where he works, or null until he chose
 * @param free the counters from which he may choose
 * @param ticket the one at his counter, or null
 * @param nextBooking when the next booking's turn comes, in words, or null
 * @param errands what a ticket can be given out for by hand
 */
public record CounterView(
        String centre,
        String id,
        @Nullable Integer counter,
        List<Integer> free,
        @Nullable AtCounter ticket,
        BoardView board,
        @Nullable String nextBooking,
        List<Choice> errands,
        ErrorSummary errors) {
    public CounterView {
        free = List.copyOf(free);
        errands = List.copyOf(errands);
    }

    /**
     * The ticket at the counter.
     *
     * @param serving whether the service began
     * @param calls how often it was called, in words
     * @param absent what pressing "absent" brings about
     * @param address where its buttons go
     * @param applies whether papers are received; otherwise a result is handed over
     */
    public record AtCounter(
            String label,
            String errand,
            String when,
            boolean serving,
            String calls,
            String absent,
            String address,
            boolean applies) {}
}
