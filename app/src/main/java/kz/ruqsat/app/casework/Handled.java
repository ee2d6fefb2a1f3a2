package kz.ruqsat.app.casework;

import java.util.List;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.shared.Reason;

/** What came of a command. */
public sealed interface Handled {

    /** It is done and durable. */
    record Done(Case after, List<Event> events) implements Handled {}

    /** The law says no; nothing was written, no number was used up. */
    record Refused(List<Reason> reasons) implements Handled {

        /**
         * Whether somebody was faster: the page showed a task or a question that is done by now. Pages answer 409 and
         * show the new state; every other refusal is 422 beside the form.
         */
        public boolean overtaken() {
            return reasons.stream().anyMatch(reason -> OVERTAKEN.contains(reason.key()));
        }
    }

    /** Somebody was faster, again and again. */
    record Conflict() implements Handled {}

    /** No such application. */
    record Unknown() implements Handled {}

    List<String> OVERTAKEN = List.of(
            "refusal.task-done",
            "refusal.decided-already",
            "refusal.answered-already",
            "refusal.filed-already",
            "refusal.paid-already");
}
