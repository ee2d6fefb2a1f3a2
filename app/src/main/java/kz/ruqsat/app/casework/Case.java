package kz.ruqsat.app.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.UnifiedNumber;

/**
 * An application with all its history and the edition of the regulation under which it is worked.
 *
 * @param state what its events come to; never {@link Blank}
 */
public record Case(UnifiedNumber number, Application state, List<Recorded> history, Regulation regulation) {
    public Case {
        history = List.copyOf(history);
    }

    /** An event as the journal has it. */
    public record Recorded(long version, Event event, Instant at, String actor) {}

    public Request request() {
        return switch (state) {
            case Blank _ -> throw new IllegalStateException("Nothing happened yet to " + number);
            case Prepared prepared -> prepared.request();
            case InReview review -> review.request();
            case Decided decided -> decided.request();
        };
    }

    public Variant variant() {
        return regulation.variant(request().variant());
    }

    /** The step that waits, or empty before filing and when all is done. */
    public Optional<OpenTask> task() {
        return state.openTask();
    }

    public Optional<Step> step() {
        return task().map(task -> variant().procedure().step(task.step()));
    }

    /** The step that a task of this application was opened for, or empty when no task has that number. */
    public Optional<Step> stepOf(int task) {
        return history.stream()
                .map(Recorded::event)
                .filter(event -> event instanceof Event.TaskOpened opened
                        && opened.task().number() == task)
                .map(event -> variant()
                        .procedure()
                        .step(((Event.TaskOpened) event).task().step()))
                .findFirst();
    }
}
