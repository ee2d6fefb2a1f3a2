package kz.ruqsat.app.review.web;

import java.util.List;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/** The inbox: tabs with counts, tasks by term, next page. */
public record InboxView(
        List<Alert> notices,
        List<Tab> tabs,
        List<Line> lines,
        @Nullable EmptyState empty,
        PaginationView pagination) {
    public InboxView {
        notices = List.copyOf(notices);
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
    }

    /** A kind of tasks. */
    public record Tab(String text, String count, String address, boolean current, String style) {}

    /**
     * A task: who applied for what, which step waits, and until when.
     *
     * @param marks whose task it is, and what was said about its term
     */
    public record Line(
            String number,
            String address,
            String applicant,
            String step,
            String service,
            String due,
            String style,
            List<Tag> marks) {
        public Line {
            marks = List.copyOf(marks);
        }
    }
}
