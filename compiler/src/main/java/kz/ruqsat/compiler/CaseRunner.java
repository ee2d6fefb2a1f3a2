package kz.ruqsat.compiler;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kz.ruqsat.compiler.Case.Deed;
import kz.ruqsat.compiler.Case.Expected;
import kz.ruqsat.compiler.Case.Moment;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Decider;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;

/** Runs the worked examples against the core and says where it comes to something else than they do. */
public final class CaseRunner {
    /** Deeds that are no step of the provider and so do not count for its terms. */
    private static final Set<Deed> OUTSIDE = Set.of(Deed.FILES, Deed.CONSENTS, Deed.OBJECTS, Deed.SILENCE);

    private final WorkingCalendar calendar;
    private final Case example;
    private final CaseCast cast;
    private final Decider decider;
    private final List<Diagnostic> failures = new ArrayList<>();
    private Application state = new Application.Blank();

    private CaseRunner(Law law, Law.Edition edition, Case example) {
        this.calendar = law.calendar();
        this.example = example;
        this.cast = new CaseCast(law, edition.regulation(), example);
        this.decider = new Decider(edition.regulation(), new TermClock(calendar));
    }

    /** All examples of all editions; empty when all hold. */
    public static List<Diagnostic> run(Law law) {
        return law.editions().stream()
                .flatMap(edition -> edition.cases().stream().flatMap(c -> run(law, edition, c).stream()))
                .sorted()
                .toList();
    }

    /** One example; empty when it holds. */
    public static List<Diagnostic> run(Law law, Law.Edition edition, Case example) {
        return new CaseRunner(law, edition, example).play();
    }

    private List<Diagnostic> play() {
        prepare();
        for (Moment moment : example.story()) {
            if (!failures.isEmpty()) {
                return failures;
            }
            play(moment);
        }
        return failures;
    }

    /** The form is filled and paid at the moment at which the story begins. */
    private void prepare() {
        Moment first = example.story().getFirst();
        List<Reason> reasons = new ArrayList<>();
        cast.preparations(first.at().toLocalDate(), instant(first.at()))
                .forEach(command -> reasons.addAll(take(decider.decide(state, command, instant(first.at())))));
        if (!reasons.isEmpty()) {
            failures.add(example.place().expected("a request that can be filed", keys(reasons)));
        }
    }

    private void play(Moment moment) {
        Instant now = instant(moment.at());
        boolean late = !OUTSIDE.contains(moment.deed())
                && state.openTask()
                        .flatMap(task -> task.term().legalEnd())
                        .filter(now::isAfter)
                        .isPresent();
        List<Reason> reasons = cast.command(moment, state, now)
                .map(command -> take(decider.decide(state, command, now)))
                .orElseGet(() -> List.of(Reason.of("no open step and no question for " + moment.who())));
        Optional<String> refused = moment.then().refused();
        if (refused.isEmpty() && reasons.isEmpty() && late != moment.late()) {
            failures.add(moment.place().expected("late: " + moment.late(), "late: " + late));
        }
        boolean asExpected =
                refused.isPresent() ? reasons.stream().anyMatch(r -> r.key().equals(refused.get())) : reasons.isEmpty();
        if (!asExpected) {
            String found = reasons.isEmpty() ? "an accepted deed" : keys(reasons);
            failures.add(moment.place().expected(refused.orElse("an accepted deed"), found));
            return;
        }
        check(moment);
    }

    private List<Reason> take(Outcome<Event> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Event>(List<Event> events) -> {
                state = Decider.after(state, events);
                yield List.of();
            }
            case Outcome.Refused<Event>(List<Reason> reasons) -> reasons;
        };
    }

    private void check(Moment moment) {
        Expected then = moment.then();
        BiConsumer<Optional<String>, String> same = (expected, found) -> expected.filter(e -> !e.equals(found))
                .ifPresent(e -> failures.add(moment.place().expected(e, found)));
        same.accept(then.step(), state.openTask().map(t -> t.step().value()).orElse("no open step"));
        same.accept(then.role(), state.openTask().map(t -> t.role().value()).orElse("no open step"));
        same.accept(then.due(), state.openTask().map(this::due).orElse("no open step"));
        same.accept(
                then.result(),
                state instanceof Decided d ? ConstantName.of(d.proposal().kind()) : "no result");
        same.accept(
                then.received(), state instanceof InReview r ? local(r.filing().receivedAt()) : "not filed");
        if (!then.asks().isEmpty()) {
            same.accept(Optional.of(new TreeMap<>(then.asks()).toString()), asked().toString());
        }
    }

    private String due(OpenTask task) {
        return task.term().legalEnd().map(this::local).orElse(CasesReader.PAUSED);
    }

    private Map<String, String> asked() {
        Map<String, String> bodies = new TreeMap<>();
        if (state instanceof InReview review) {
            review.consents()
                    .forEach(c -> bodies.put(
                            c.request().body(), local(c.request().term().due())));
        }
        return bodies;
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }

    private String local(Instant instant) {
        return CasesReader.TIME.format(instant.atZone(calendar.zone()));
    }

    private static String keys(List<Reason> reasons) {
        return String.join(", ", reasons.stream().map(Reason::key).toList());
    }
}
