package kz.ruqsat.app.deadlines.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/**
 * What is about to break.
 *
 * @param groups by body, division and person; null when nothing runs
 * @param chosen the filter in words, or null for all
 */
public record TermsView(
        List<Tab> tabs,
        @Nullable String chosen,
        @Nullable TableView list,
        @Nullable EmptyState empty,
        PaginationView pagination,
        @Nullable TableView groups) {
    public TermsView {
        tabs = List.copyOf(tabs);
    }

    /** A span of ends. */
    public record Tab(String text, String count, String address, boolean current, String style) {}
}
