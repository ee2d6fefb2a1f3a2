package kz.ruqsat.app.register.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/**
 * {@code /register}.
 *
 * @param typed what was typed, as it is looked for
 * @param statuses the choices of the filter
 * @param count how many there are, in words; null beyond the first page
 * @param table null when nothing was found
 * @param empty null when something was found
 */
public record ListPage(
        String typed,
        List<StatusChoice> statuses,
        @Nullable String count,
        @Nullable TableView table,
        @Nullable EmptyState empty,
        PaginationView pagination) {
    public ListPage {
        statuses = List.copyOf(statuses);
    }

    /** One choice of the filter. */
    public record StatusChoice(String value, String text, boolean chosen) {}
}
