package kz.ruqsat.app.signers.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign, and the form for one more.
 *
 * @param lines those that hold or will
 * @param earlier a page of those that are over or were ended
 * @param unfolded whether the reader turns the pages of the earlier ones
 * @param form null for those who give no rights, and where nobody could have one
 * @param nobody that nobody could have one, for the head; otherwise null
 */
public record SigningRightsView(
        ErrorSummary errors,
        List<Line> lines,
        List<Line> earlier,
        boolean unfolded,
        @Nullable EmptyState empty,
        PaginationView pagination,
        @Nullable Form form,
        @Nullable String nobody) {
    public SigningRightsView {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
    }

    /**
     * A right.
     *
     * @param services their titles; one line for all
     * @param notes who entered it and when, who ended it and when
     * @param end the address that ends it, or null when that is not to be done or not this reader's to do
     */
    public record Line(
            String person,
            String order,
            String period,
            List<String> services,
            List<String> notes,
            Tag standing,
            @Nullable String end) {
        public Line {
            services = List.copyOf(services);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The form with what was typed.
     *
     * @param scope {@code all}, {@code named} or nothing yet
     */
    public record Form(
            List<Choice> people,
            @Nullable String peopleError,
            String scope,
            List<Choice> services,
            @Nullable String servicesError,
            List<Field> fields) {
        public Form {
            people = List.copyOf(people);
            services = List.copyOf(services);
            fields = List.copyOf(fields);
        }
    }

    /** One of several. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * A field.
     *
     * @param type {@code date} or {@code text}
     */
    public record Field(
            String type,
            String name,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String error) {}
}
