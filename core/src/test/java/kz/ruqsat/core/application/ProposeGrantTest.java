package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.ASKED;
import static kz.ruqsat.core.application.Story.PREPARED;
import static kz.ruqsat.core.application.Story.answered;
import static kz.ruqsat.core.application.Story.grant;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.application.Story.presumed;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.deadline.Pause;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.regulation.StepId;
import org.junit.jupiter.api.Test;

class ProposeGrantTest {
    private static final ProposeGrant GRANT = new ProposeGrant(5, EXPERT, "Ерекше шарттар жоқ");
    private static final String SILENCE_OVER = "2026-12-07T10:00";

    @Test
    void preparesGrantWhenAllConsent() {
        given(Story.consented())
                .when(GRANT, "2026-11-24T15:00")
                .then(
                        new ResultPrepared(5, EXPERT, grant(), PREPARED),
                        opened(6, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
    }

    @Test
    void refusesWhileAnswersAreAwaited() {
        given(Story.asked().and(answered("c2", People.SANITARY, true, "2026-11-23T11:00")))
                .when(GRANT, "2026-11-24T15:00")
                .thenRefused("refusal.awaiting-consent", "refusal.awaiting-consent");
    }

    @Test
    void refusesAgainstObjection() {
        Story objected = Story.asked()
                .and(
                        answered("c1", People.SAFETY, true, "2026-11-23T10:00"),
                        answered("c2", People.SANITARY, false, "2026-11-23T11:00"),
                        answered("c3", People.ECOLOGY, true, "2026-11-23T12:00"));
        given(objected)
                .when(GRANT, "2026-11-24T15:00")
                .thenRefused("refusal.body-objects", "5.1", Map.of("body", "sanitary-control"));
    }

    @Test
    void readsSilenceAsConsentOnlyAfterTerm() {
        Story twoSilent = Story.asked().and(answered("c2", People.SANITARY, true, "2026-11-23T11:00"));
        given(twoSilent)
                .when(GRANT, "2026-12-04T18:30")
                .thenRefused("refusal.awaiting-consent", "refusal.awaiting-consent");
        var later = at(SILENCE_OVER);
        given(twoSilent)
                .when(GRANT, SILENCE_OVER)
                .then(
                        presumed("c1", SILENCE_OVER),
                        presumed("c3", SILENCE_OVER),
                        new ResultPrepared(5, EXPERT, grant(), later),
                        opened(6, "agree", DIVISION_HEAD, minutes(later), later));
    }

    /** The fixture's sanitary body has to answer, however late. */
    @Test
    void refusesWhereSilenceIsNoConsent() {
        given(Story.asked())
                .when(GRANT, "2027-02-01T10:00")
                .thenRefused("refusal.awaiting-consent", "5.1", Map.of("body", "sanitary-control"));
    }

    @Test
    void letsStandingTermRunOnFromEndOfSilence() {
        RunningTerm resumed = new RunningTerm(
                MiningLicence.ONE_DAY,
                ASKED,
                at("2026-12-08T18:30"),
                List.of(new Pause(ASKED, at("2026-12-04T18:30"))));
        var later = at(SILENCE_OVER);
        Application after = given(Story.askedPaused())
                .when(GRANT, SILENCE_OVER)
                .then(
                        presumed("c1", SILENCE_OVER),
                        presumed("c2", SILENCE_OVER),
                        new TermResumed(5, resumed, later),
                        new ResultPrepared(5, EXPERT, grant(), later),
                        opened(6, "agree", DIVISION_HEAD, minutes(later), later));
        assertThat(after)
                .isInstanceOfSatisfying(
                        InReview.class,
                        review -> assertThat(review.terms().get(new StepId("examine")))
                                .isEqualTo(resumed));
    }

    @Test
    void refusesSecondClick() {
        given(Story.grantPrepared()).when(GRANT, "2026-11-24T15:01").thenRefused("refusal.task-done");
        given(Story.granted()).when(GRANT, "2026-11-24T16:00").thenRefused("refusal.decided-already");
    }
}
