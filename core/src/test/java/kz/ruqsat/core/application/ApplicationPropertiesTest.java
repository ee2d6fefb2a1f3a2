package kz.ruqsat.core.application;

import static kz.ruqsat.core.deadline.Kazakhstan.CALENDAR;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Event.ResultAgreed;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.deadline.TermProgress;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Outcome.Accepted;
import kz.ruqsat.core.shared.Outcome.Refused;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.Seeds;
import org.junit.jupiter.api.Test;

/** What holds whatever people do, in whatever order, at whatever time. */
class ApplicationPropertiesTest {
    private static final int RUNS = 1_000;
    private static final int COMMANDS = 40;

    /** Every key with which the core refuses; a rule that no random case meets is not tested here. */
    private static final List<String> KEYS = List.of(
            "refusal.another-request",
            "refusal.answered-already",
            "refusal.answered-late",
            "refusal.awaiting-consent",
            "refusal.body-objects",
            "refusal.decided-already",
            "refusal.filed-already",
            "refusal.licence-number",
            "refusal.no-body-to-ask",
            "refusal.no-reasons",
            "refusal.no-remark",
            "refusal.no-such-question",
            "refusal.not-filed",
            "refusal.not-in-this-step",
            "refusal.not-prepared",
            "refusal.not-your-question",
            "refusal.not-your-role",
            "refusal.not-your-task",
            "refusal.nothing-to-presume",
            "refusal.objection-without-ground",
            "refusal.paid-already",
            "refusal.signed-by-another",
            "refusal.signed-other-data",
            "refusal.task-done",
            "refusal.unknown-document",
            "refusal.unknown-variant",
            "refusal.unpaid");

    private final Set<Class<?>> accepted = new HashSet<>();
    private final Set<String> refused = new TreeSet<>();
    private int decided;

    @Test
    void holdsForEverySequenceOfCommands() {
        Seeds.forAll(RUNS, this::play);
        assertThat(refused).containsAll(KEYS);
        assertThat(accepted).hasSize(15);
        assertThat(decided).as("random cases that came to an end by themselves").isGreaterThan(RUNS / 10);
    }

    private void play(Random random) {
        RandomCase played = new RandomCase(random);
        for (int i = 0; i < COMMANDS; i++) {
            played.wait(random);
            step(played, played.next());
            if (random.nextInt(15) == 0) {
                new Finisher(played.now()).finish(played.state());
            }
        }
        if (played.state() instanceof Decided) {
            decided++;
        }
        assertThat(new Finisher(played.now()).finish(played.state())).isNotNull();
    }

    private void step(RandomCase played, Command command) {
        Application before = played.state();
        Outcome<Event> outcome = played.decide(command);
        assertThat(played.decide(command)).as("decides the same twice").isEqualTo(outcome);
        assertThat(played.state()).isSameAs(before);
        switch (outcome) {
            case Refused<Event>(List<Reason> reasons) -> reasons.forEach(reason -> refused.add(reason.key()));
            case Accepted<Event>(List<Event> events) -> {
                accepted.add(command.getClass());
                checkAuthor(before, command);
                played.happened(events);
                assertThat(events).extracting(Event::at).containsOnly(played.now());
                assertThat(Evolver.replay(played.events())).isEqualTo(played.state());
                check(played);
            }
        }
    }

    private static void checkAuthor(Application before, Command command) {
        if (before instanceof InReview review && command instanceof Command.Act act && review.task() != null) {
            OpenTask task = review.task();
            assertThat(act.by().body()).isEqualTo("committee");
            assertThat(act.by().roles()).contains(task.role());
            assertThat(act.task()).isEqualTo(task.number());
            assertThat(task.assignee()).isIn(null, act.by().iin());
        }
    }

    private static void check(RandomCase played) {
        switch (played.state()) {
            case InReview review -> checkReview(review, played);
            case Decided result -> checkDecision(result, played);
            case Application.Blank _, Application.Prepared _ -> {}
        }
    }

    private static void checkReview(InReview review, RandomCase played) {
        OpenTask task = review.task();
        assertThat(task).as("somebody has something to do").isNotNull();
        if (task == null) {
            return;
        }
        boolean stands = review.request().variant().equals("reissue")
                && task.step().value().equals("examine")
                && review.awaitsConsents();
        assertThat(task.term().paused()).as("stands still only for answers").isEqualTo(stands);
        Stream.concat(Stream.of(task.term()), review.terms().values().stream())
                .distinct()
                .forEach(term -> checkTerm(term, played.now()));
        review.consents().forEach(consent -> checkTerm(consent.request().term(), played.now()));
        reworkProlongsNothing(played.events());
    }

    private static void checkTerm(RunningTerm term, Instant now) {
        assertThat(CALENDAR.workingTimeBetween(term.due().minusSeconds(1), term.due()))
                .as("ends in working time: %s", term)
                .isEqualTo(Duration.ofSeconds(1));
        TermProgress progress = CLOCK.progress(term, now);
        assertThat(progress.used()).isLessThanOrEqualTo(progress.allowed().plus(progress.late()));
        assertThat(CLOCK.used(term, now)).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    /** A step that prepares results has one term, however often it is opened; only standing still moves its end. */
    private static void reworkProlongsNothing(List<Event> events) {
        Map<StepId, Instant> ends = new HashMap<>();
        for (Event event : events) {
            if (event instanceof TaskOpened(OpenTask task, Instant _)
                    && task.role().value().equals("expert")
                    && task.term().pauses().isEmpty()) {
                assertThat(task.term().due())
                        .isEqualTo(ends.computeIfAbsent(
                                task.step(), _ -> task.term().due()));
            }
        }
    }

    private static void checkDecision(Decided result, RandomCase played) {
        List<Class<?>> lastActs = new ArrayList<>();
        played.events().stream()
                .filter(e -> e instanceof ResultPrepared || e instanceof Event.Acted)
                .map(Event::getClass)
                .forEach(lastActs::add);
        assertThat(lastActs.subList(lastActs.size() - 3, lastActs.size()))
                .containsExactly(ResultPrepared.class, ResultAgreed.class, ResultSigned.class);
        assertThat(result.licence() != null).isEqualTo(result.granted());
        Application justBefore =
                Evolver.replay(played.events().subList(0, played.events().size() - 1));
        if (result.granted() && justBefore instanceof InReview review) {
            assertThat(review.consents())
                    .extracting(Consent::answer)
                    .isSubsetOf(Consent.Answer.CONSENTS, Consent.Answer.SILENT);
        }
    }
}
