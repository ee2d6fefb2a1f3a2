package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/** One row of a task list ({@code shell/taskList.jte}): what is to do, where, and how far it is. */
public record TaskRow(
        String title, @Nullable String hint, @Nullable String address, Tag status) {}
