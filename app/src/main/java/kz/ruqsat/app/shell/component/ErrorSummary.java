package kz.ruqsat.app.shell.component;

import java.util.List;

/** All that is wrong with a form, above it, each linked to its field ({@code shell/errorSummary.jte}). */
public record ErrorSummary(List<Entry> entries) {
    public ErrorSummary {
        entries = List.copyOf(entries);
    }

    public static final ErrorSummary NONE = new ErrorSummary(List.of());

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * One thing that is wrong.
     *
     * @param fieldId the id of the field in the page, or an empty text when it belongs to none
     */
    public record Entry(String fieldId, String text) {}
}
