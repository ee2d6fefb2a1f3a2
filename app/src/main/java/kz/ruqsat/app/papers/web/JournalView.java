package kz.ruqsat.app.papers.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A journal ({@code papers/journal.jte}).
 *
 * @param years to choose from; the one that is shown is current
 * @param print where the same lines are had as a paper
 */
public record JournalView(
        boolean incoming,
        int year,
        String words,
        List<Year> years,
        @Nullable TableView table,
        @Nullable EmptyState empty,
        PaginationView pagination,
        String print) {
    public JournalView {
        years = List.copyOf(years);
    }

    /** A year of a journal. */
    public record Year(int year, String address, boolean current) {}

    /**
     * The journal as a paper ({@code papers/journalPrint.jte}).
     *
     * @param more whether there are more lines than are printed
     */
    public record Printed(
            String title,
            String body,
            List<String> heads,
            List<List<String>> rows,
            @Nullable String more) {
        public Printed {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
