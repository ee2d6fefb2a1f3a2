package kz.ruqsat.app.delegation.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who replaces whom, and the form for one more.
 *
 * @param form null for those who decide of nobody
 */
public record SubstitutionsView(
        List<Line> lines,
        @Nullable EmptyState empty,
        PaginationView pagination,
        @Nullable Form form) {
    public SubstitutionsView {
        lines = List.copyOf(lines);
    }

    /**
     * A substitution.
     *
     * @param end the address that ends it, or null when that is not to be done or not this reader's to do
     */
    public record Line(
            String absent,
            String substitute,
            String period,
            String ground,
            String recorded,
            Tag standing,
            @Nullable String end) {}

    /** The form with what was typed. */
    public record Form(List<Field> fields, ErrorSummary errors) {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param type {@code select}, {@code date} or {@code text}
     * @param choices of a select
     */
    public record Field(
            String type,
            String name,
            String label,
            @Nullable String hint,
            String value,
            List<Choice> choices,
            @Nullable String error) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** One of several persons. */
    public record Choice(String value, String text) {}
}
