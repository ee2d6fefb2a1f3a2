package kz.ruqsat.app.consent.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/** A body's questions: open ones as an inbox, answered ones as a table. */
public record QuestionsView(
        List<Line> open,
        @Nullable EmptyState empty,
        @Nullable TableView answered) {
    public QuestionsView {
        open = List.copyOf(open);
    }

    /** An open question. */
    public record Line(String number, String address, String applicant, String service, String due, String style) {}
}
