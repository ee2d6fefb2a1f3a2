package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/** A list without entries: says so, and what to do next ({@code shell/emptyState.jte}). */
public record EmptyState(
        String title,
        String text,
        @Nullable String linkText,
        @Nullable String link) {}
