package kz.ruqsat.app.deadlines.web;

import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/** What was escalated to the reader. */
public record EscalationsView(
        @Nullable TableView table, @Nullable EmptyState empty, PaginationView pagination) {}
