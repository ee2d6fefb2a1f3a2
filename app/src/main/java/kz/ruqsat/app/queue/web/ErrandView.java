package kz.ruqsat.app.queue.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;

/** What one comes for to this centre. */
public record ErrandView(String centre, String id, List<Choice> choices, ErrorSummary errors) {
    public ErrandView {
        choices = List.copyOf(choices);
    }
}
