package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.TWELVE_DAYS;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.request;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.ASKED;
import static kz.ruqsat.core.application.Story.consentsRequested;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command.RequestConsents;
import kz.ruqsat.core.deadline.Pause;
import kz.ruqsat.core.deadline.RunningTerm;
import org.junit.jupiter.api.Test;

class RequestConsentsTest {
    private static final String AT = "2026-11-20T12:00";
    private static final RequestConsents ASK = new RequestConsents(4, EXPERT, "");

    @Test
    void asksByKindAndPlace() {
        Application after = given(Story.complete(issue()))
                .when(ASK, AT)
                .then(
                        consentsRequested("industrial-safety", "sanitary-control", "ecology-zhambyl"),
                        opened(5, "examine", EXPERT, Story.term(TWELVE_DAYS, ASKED, "2026-12-08T18:30"), ASKED));
        assertThat(after).isInstanceOfSatisfying(InReview.class, review -> {
            assertThat(review.awaitsConsents()).isTrue();
            assertThat(review.consents().getFirst().request().term().due()).isEqualTo(at("2026-12-04T18:30"));
        });
    }

    @Test
    void asksFewerAboutMiningAlone() {
        Request mining = request("issue", Map.of("activities", List.of("mining"), "region", List.of("karaganda")));
        assertThat(bodiesAsked(mining)).containsExactly("industrial-safety", "ecology-karaganda");
    }

    @Test
    void asksEachRegionOnce() {
        Request two = request("issue", Map.of("region", List.of("karaganda", "zhambyl", "karaganda", "")));
        assertThat(bodiesAsked(two)).containsExactly("industrial-safety", "ecology-karaganda", "ecology-zhambyl");
    }

    /** A value that looks like a placeholder is a value. */
    @Test
    void takesFieldsLiterally() {
        Request sly = request("issue", Map.of("region", List.of("{activities}"), "activities", List.of("mining")));
        assertThat(bodiesAsked(sly)).containsExactly("industrial-safety", "ecology-{activities}");
    }

    @Test
    void stopsTermWhileAnswersAreAwaited() {
        OpenTask examine =
                given(Story.complete(MiningLicence.reissue())).when(ASK, AT).thenTask();
        assertThat(examine.term())
                .isEqualTo(new RunningTerm(
                        MiningLicence.ONE_DAY, ASKED, at("2026-11-23T18:30"), List.of(new Pause(ASKED, null))));
    }

    @Test
    void stopsNoTermWhenNobodyIsAsked() {
        OpenTask examine = given(Story.complete(request("duplicate", Map.of())))
                .when(ASK, AT)
                .thenTask();
        assertThat(examine.term().legalEnd()).contains(at("2026-11-23T18:30"));
    }

    @Test
    void refusesToAskTwice() {
        given(Story.asked()).when(ASK, AT).thenRefused("refusal.task-done");
        given(Story.asked()).when(new RequestConsents(5, EXPERT, ""), AT).thenRefused("refusal.not-in-this-step");
    }

    private static List<String> bodiesAsked(Request request) {
        return given(Story.complete(request)).when(ASK, AT).thenAccepted() instanceof InReview review
                ? review.consents().stream().map(c -> c.request().body()).toList()
                : List.of();
    }
}
