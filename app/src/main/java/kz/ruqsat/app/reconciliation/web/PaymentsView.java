package kz.ruqsat.app.reconciliation.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The reports day by day ({@code reconciliation/days.jte}).
 *
 * @param days the table, or null when there is nothing yet
 * @param today the day that may be asked for already, as an address has it
 */
public record PaymentsView(
        @Nullable TableView days, @Nullable EmptyState empty, String today) {

    /**
     * One day ({@code reconciliation/day.jte}).
     *
     * @param sentence what came of it, in one sentence
     * @param bad whether that is something to look at
     * @param attempts the earlier attempts at this day, in words
     */
    public record Day(
            String day,
            String sentence,
            boolean bad,
            @Nullable TableView findings,
            List<String> attempts) {
        public Day {
            attempts = List.copyOf(attempts);
        }
    }
}
