package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.core.application.Event.PaymentConfirmed;
import kz.ruqsat.core.application.Event.RefusalNoticed;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.application.Event.ResultAgreed;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which event can follow which state; everything else is a broken history. */
class EvolverTest {
    private static final Instant NOW = at("2026-11-23T10:00");
    private static final Map<String, Story> STATES = states();

    /** One event of each kind with the only states that it can follow. */
    static Stream<Arguments> events() {
        return Stream.of(
                row(Story.prepared(issue()).events().getFirst(), "blank"),
                row(new RequestAmended(MiningLicence.request("issue", Map.of()), NOW), "prepared", "paid"),
                row(new PaymentConfirmed(Story.payment(FEE_TIYN), NOW), "prepared"),
                row(new Event.ReceiptAccepted(Story.receipt(FEE_TIYN, null), NOW), "prepared"),
                row(new Event.AcceptedOnPaper(Story.acceptance(People.CLERK), null, NOW, NOW), "paid"),
                row(new RefusalNoticed("portal/process/5", Reason.of("refusal.unpaid"), NOW), "prepared"),
                row(Story.filing(NOW, NOW), "paid"),
                // After a signature it can only be the sending, which evolve does not know either.
                row(opened(2, "assign", null, Story.minutes(NOW), NOW), "between", "granted"),
                row(new TermResumed(5, CLOCK.begin(MiningLicence.ONE_DAY, NOW), NOW), "asked, paused"),
                row(Story.registration(), "filed"),
                row(Story.assignment(), "registered"),
                row(Story.checked(List.of()), "assigned"),
                // What a step is for stands in the regulation, which evolve does not know: both are the expert's.
                row(Story.consentsRequested("sanitary-control"), "complete", "incomplete"),
                row(new Event.DocumentsVerified(5, People.EXPERT, "", NOW), "asked", "asked, paused", "consented"),
                row(new Event.ResultDispatched(9, People.CLERK, "", NOW)),
                row(new ResultPrepared(5, People.EXPERT, Story.grant(), NOW), "asked", "asked, paused", "consented"),
                row(new ResultAgreed(6, People.DIVISION_HEAD, "", NOW), "grant prepared"),
                row(Story.returned(6, People.DIVISION_HEAD, "2026-11-24T15:05"), "grant prepared"),
                row(Story.signed(7), "agreed"),
                row(Story.answered("c1", People.SAFETY, true, "2026-11-23T10:00"), "asked", "asked, paused"),
                row(Story.presumed("c1", "2026-12-07T10:00"), "asked", "asked, paused"),
                row(new Event.ResultUnclaimed(People.CLERK, "", NOW), "granted"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void takesEventOnlyWhereItCanFollow(Event event, Set<String> possible) {
        STATES.forEach((name, story) -> {
            if (possible.contains(name)) {
                assertThat(Evolver.evolve(story.state(), event)).as(name).isNotEqualTo(story.state());
            } else {
                assertThatIllegalStateException().as(name).isThrownBy(() -> Evolver.evolve(story.state(), event));
            }
        });
        assertThat(STATES.keySet()).containsAll(possible);
    }

    @Test
    void hasRowForEveryEvent() {
        assertThat(events().<Class<?>>map(row -> row.get()[0].getClass()))
                .containsExactlyInAnyOrderElementsOf(kinds(Event.class));
    }

    /** The right kind of event at the right time, yet with something in it that cannot be. */
    static Stream<Arguments> forgeries() {
        Signature signature = People.signature(People.PROVIDER_HEAD.iin(), NOW);
        Story asked = Story.asked();
        return Stream.of(
                Arguments.of("another application's form", Story.prepared(issue()), new RequestAmended(other(), NOW)),
                Arguments.of("filed unpaid", Story.prepared(issue()), Story.filing(NOW, NOW)),
                Arguments.of("a task left out", between(), opened(3, "assign", null, Story.minutes(NOW), NOW)),
                Arguments.of(
                        "done by one without the role",
                        Story.filed(issue()),
                        new Event.ApplicationRegistered(1, People.EXPERT, "К-1", null, NOW)),
                Arguments.of(
                        "done by another than the assignee",
                        Story.assigned(issue()),
                        new Event.CompletenessChecked(3, People.SECOND_EXPERT, List.of(), "", NOW)),
                Arguments.of(
                        "answered by another body",
                        asked,
                        Story.answered("c1", People.ECOLOGY, true, "2026-11-23T10:00")),
                Arguments.of("no such question", asked, Story.presumed("c9", "2026-12-07T10:00")),
                Arguments.of("the same question twice", withQuestion(), askedAgain()),
                Arguments.of(
                        "prepared in another step",
                        asked,
                        new ResultPrepared(5, People.EXPERT, Story.refusalOfConsideration(), NOW)),
                Arguments.of("prepared for another", asked, byAnother()),
                Arguments.of("nothing to agree", Story.filed(issue()), new ResultAgreed(1, People.CLERK, "", NOW)),
                Arguments.of(
                        "nothing to return", Story.filed(issue()), Story.returned(1, People.CLERK, "2026-11-20T10:05")),
                Arguments.of(
                        "nothing to sign",
                        Story.filed(issue()),
                        new Event.ResultSigned(1, People.CLERK, signature, "da", "Ш-1", null, NOW)),
                Arguments.of(
                        "a grant without a licence",
                        Story.grantPrepared().agreed(),
                        new Event.ResultSigned(7, People.PROVIDER_HEAD, signature, "da", "Ш-1", null, NOW)),
                Arguments.of("a refusal with a licence", Story.refusalPrepared().agreed(), Story.signed(7)),
                Arguments.of("runs on though it stood not", asked, new TermResumed(5, Story.minutes(NOW), NOW)),
                Arguments.of("runs on yet stands", Story.askedPaused(), new TermResumed(5, standing(), NOW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void throwsOnForgery(String what, Story before, Event forged) {
        assertThatIllegalStateException().as(what).isThrownBy(() -> Evolver.evolve(before.state(), forged));
    }

    @Test
    void replaysNothingToBlank() {
        assertThat(Evolver.replay(List.of())).isEqualTo(new Application.Blank());
    }

    private static Map<String, Story> states() {
        Map<String, Story> states = new LinkedHashMap<>();
        states.put("blank", new Story(List.of()));
        states.put("prepared", Story.prepared(issue()));
        states.put("paid", Story.prepared(issue()).paid());
        states.put("filed", Story.filed(issue()));
        states.put("between", between());
        states.put("registered", Story.registered(issue()));
        states.put("assigned", Story.assigned(issue()));
        states.put("complete", Story.complete(issue()));
        states.put("incomplete", Story.incomplete(issue()));
        states.put("asked", Story.asked());
        states.put("asked, paused", Story.askedPaused());
        states.put("consented", Story.consented());
        states.put("grant prepared", Story.grantPrepared());
        states.put("agreed", Story.grantPrepared().agreed());
        states.put("granted", Story.granted());
        return states;
    }

    private static Arguments row(Event event, String... possible) {
        return Arguments.of(event, Set.of(possible));
    }

    private static List<Class<?>> kinds(Class<?> type) {
        List<Class<?>> kinds = new ArrayList<>();
        Arrays.stream(type.getPermittedSubclasses())
                .forEach(sub -> kinds.addAll(sub.isSealed() ? kinds(sub) : List.of(sub)));
        return kinds;
    }

    /** Between the events of one command: registered, and the next task not yet open. */
    private static Story between() {
        return Story.filed(issue()).and(Story.registration());
    }

    private static Story withQuestion() {
        Story asked = Story.complete(issue()).and(Story.consentsRequested("industrial-safety"));
        return asked.and(opened(5, "request-consents", People.EXPERT, Story.minutes(NOW), NOW));
    }

    private static Event.ConsentsRequested askedAgain() {
        return new Event.ConsentsRequested(
                5, People.EXPERT, Story.consentsRequested("sanitary-control").requests(), "", NOW);
    }

    private static ResultPrepared byAnother() {
        Proposal grant = Story.grant();
        return new ResultPrepared(
                5,
                People.EXPERT,
                new Proposal(grant.kind(), grant.grounds(), grant.text(), grant.step(), People.SECOND_EXPERT.iin()),
                NOW);
    }

    private static RunningTerm standing() {
        return CLOCK.pause(CLOCK.begin(MiningLicence.ONE_DAY, NOW), NOW);
    }

    private static Request other() {
        Request r = issue();
        return new Request(
                UnifiedNumber.of("MCA", 2),
                r.regulation(),
                r.edition(),
                r.variant(),
                r.covered(),
                r.channel(),
                r.applicant(),
                r.facts(),
                r.attachments(),
                r.contentSha256(),
                r.feeTiyn());
    }
}
