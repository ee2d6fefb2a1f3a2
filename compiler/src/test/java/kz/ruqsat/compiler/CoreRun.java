package kz.ruqsat.compiler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.compiler.Case.Deed;
import kz.ruqsat.compiler.Case.Expected;
import kz.ruqsat.compiler.Case.Moment;
import kz.ruqsat.compiler.drawing.Ending;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.Decider;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Outcome;

/** An application that the core works, by commands, one decision after the other. */
final class CoreRun {
    private final Variant variant;
    private final CaseCast cast;
    private final Decider decider;
    private final Place place;
    private Instant now;
    private Application state = new Application.Blank();

    /** A filed application: as in the worked example of that variant that comes to a result. */
    CoreRun(Law law, Law.Edition edition, Variant variant) {
        this.variant = variant;
        Case example = edition.cases().stream()
                .filter(c -> variant.covered(c.request()).isPresent())
                .filter(c -> c.story().stream().anyMatch(m -> m.deed() == Deed.COMPLIES))
                .findFirst()
                .orElseThrow();
        LocalDateTime filed = example.story().getFirst().at();
        this.cast = new CaseCast(law, edition.regulation(), example);
        this.decider = new Decider(edition.regulation(), new TermClock(law.calendar()));
        this.place = example.place();
        this.now = filed.atZone(law.calendar().zone()).toInstant();
        cast.preparations(filed.toLocalDate(), now).forEach(this::take);
        act("applicant", Deed.FILES, List.of());
    }

    /** The step that waits. */
    Optional<Step> step() {
        return state.openTask().map(task -> variant.procedure().step(task.step()));
    }

    /** What it ended in. */
    Optional<Ending> ending() {
        return state instanceof Decided decided && decided.openTask().isEmpty()
                ? Optional.of(decided.granted() ? Ending.RESULT : Ending.REFUSAL)
                : Optional.empty();
    }

    /** Whether the core takes that decision now: what misses a document is not granted. */
    boolean may(Decision decision) {
        return decision != Decision.COMPLIES
                || !(state instanceof InReview review)
                || review.missing().isEmpty();
    }

    void decide(Decision decision) {
        Step step = step().orElseThrow();
        if (decision == Decision.COMPLIES && state instanceof InReview review) {
            review.consents().stream()
                    .filter(Consent::open)
                    .forEach(c -> act(c.request().body(), Deed.CONSENTS, List.of()));
        }
        List<String> names = switch (decision) {
            case INCOMPLETE -> List.of(variant.documents().getFirst().id());
            case DOES_NOT_COMPLY -> List.of(variant.refusalGrounds().getFirst().id());
            case REGISTERED,
                    RESOLVED,
                    ASSIGNED,
                    COMPLETE,
                    REFUSAL_PREPARED,
                    CONSENTS_REQUESTED,
                    VERIFIED,
                    COMPLIES,
                    AGREED,
                    SIGNED,
                    RETURNED,
                    DISPATCHED -> List.of();
        };
        act(step.role().value(), Deed.valueOf(decision.name()), names);
    }

    private void act(String who, Deed deed, List<String> names) {
        now = now.plus(Duration.ofMinutes(1));
        Expected nothing = new Expected(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        Moment moment = new Moment(LocalDateTime.MIN, who, deed, names, false, nothing, place);
        take(cast.command(moment, state, now).orElseThrow());
    }

    private void take(Command command) {
        switch (decider.decide(state, command, now)) {
            case Outcome.Accepted<Event>(List<Event> events) -> state = Decider.after(state, events);
            case Outcome.Refused<Event>(var reasons) -> throw new AssertionError(command + " refused: " + reasons);
        }
    }
}
