package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/** Onwards and back in a long list ({@code shell/pagination.jte}): addresses, or null where the list ends. */
public record PaginationView(
        @Nullable String previous, @Nullable String next) {}
