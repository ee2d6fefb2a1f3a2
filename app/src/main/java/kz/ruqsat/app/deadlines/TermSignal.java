package kz.ruqsat.app.deadlines;

import java.time.Instant;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is told about a term: before its end, after it, or as a superior. Recorded once for an end of a term.
 *
 * @param item {@code task 5}, or the id of a question to another body
 * @param level of an escalation, 1 for the nearest superior; otherwise 0
 * @param due the end of the term
 * @param step the step that waits, or the rule by which another body was asked
 * @param of whose term it is
 * @param to who is told
 * @param at when
 */
public record TermSignal(
        UnifiedNumber application,
        String item,
        Kind kind,
        int level,
        Instant due,
        String step,
        Party of,
        Party to,
        Instant at) {

    /** What is said. */
    public enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION
    }

    /** One person of a body, or (person null) everybody there with the role. */
    public record Party(String body, Role role, @Nullable Iin person) {}

    /** The item of an open task. */
    public static String item(int task) {
        return "task " + task;
    }

    /** Whether it is about a question to another body. */
    public boolean aboutQuestion() {
        return !item.startsWith("task ");
    }
}
