package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.People.ECOLOGY;
import static kz.ruqsat.core.application.People.ECOLOGY_ELSEWHERE;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.SAFETY;
import static kz.ruqsat.core.application.People.SANITARY;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.ASKED;
import static kz.ruqsat.core.application.Story.answered;
import static kz.ruqsat.core.application.Story.presumed;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.deadline.Pause;
import kz.ruqsat.core.deadline.RunningTerm;
import org.junit.jupiter.api.Test;

class AnswerConsentTest {
    private static final String AT = "2026-11-23T10:00";
    private static final AnswerConsent CONSENT = new AnswerConsent("c1", SAFETY, true, "");

    @Test
    void takesConsent() {
        Application after = given(Story.asked()).when(CONSENT, AT).then(answered("c1", SAFETY, true, AT));
        assertThat(after).isInstanceOfSatisfying(InReview.class, review -> {
            assertThat(review.consent("c1")).map(Consent::answer).contains(Consent.Answer.CONSENTS);
            assertThat(review.awaitsConsents()).isTrue();
        });
    }

    @Test
    void takesObjectionWithItsGround() {
        given(Story.asked())
                .when(new AnswerConsent("c2", SANITARY, false, "Талаптарға сай емес"), AT)
                .then(answered("c2", SANITARY, false, AT));
    }

    @Test
    void takesAnswerWhileResultIsBeingAgreed() {
        given(Story.refusalPrepared())
                .when(CONSENT, "2026-11-24T15:01")
                .then(answered("c1", SAFETY, true, "2026-11-24T15:01"));
    }

    /** The term was due on Monday 23 had it not stood still; one working day is left, and Wednesday is not counted. */
    @Test
    void letsTermRunOnWithLastAnswer() {
        Story one = Story.askedPaused().and(answered("c1", SAFETY, true, AT));
        given(Story.askedPaused()).when(CONSENT, AT).then(answered("c1", SAFETY, true, AT));
        String last = "2026-11-25T11:00";
        RunningTerm resumed = new RunningTerm(
                MiningLicence.ONE_DAY, ASKED, at("2026-11-26T18:30"), List.of(new Pause(ASKED, at(last))));
        given(one)
                .when(new AnswerConsent("c2", ECOLOGY, false, "Талаптарға сай емес"), last)
                .then(answered("c2", ECOLOGY, false, last), new TermResumed(5, resumed, at(last)));
    }

    @Test
    void refusesObjectionWithoutGround() {
        given(Story.asked())
                .when(new AnswerConsent("c1", SAFETY, false, " "), AT)
                .thenRefused("refusal.objection-without-ground");
    }

    @Test
    void refusesAnotherBody() {
        given(Story.asked())
                .when(new AnswerConsent("c3", ECOLOGY_ELSEWHERE, true, ""), AT)
                .thenRefused("refusal.not-your-question");
        given(Story.asked())
                .when(new AnswerConsent("c1", EXPERT, true, ""), AT)
                .thenRefused("refusal.not-your-question");
    }

    @Test
    void refusesUnknownQuestion() {
        given(Story.asked())
                .when(new AnswerConsent("c9", SAFETY, true, ""), AT)
                .thenRefused("refusal.no-such-question");
        given(Story.complete(issue())).when(CONSENT, AT).thenRefused("refusal.no-such-question");
        given(Story.prepared(issue())).when(CONSENT, AT).thenRefused("refusal.not-filed");
    }

    @Test
    void refusesSecondAnswer() {
        given(Story.asked().and(answered("c1", SAFETY, true, AT)))
                .when(new AnswerConsent("c1", SAFETY, false, "Ойландық"), AT)
                .thenRefused("refusal.answered-already");
    }

    /** From the end of its term on the silence is consent, whether or not anybody has noticed. */
    @Test
    void refusesAnswerAfterSilenceBecameConsent() {
        AnswerConsent objection = new AnswerConsent("c1", SAFETY, false, "Кеш");
        given(Story.asked()).when(objection, "2026-12-04T18:30").thenAccepted();
        given(Story.asked())
                .when(objection, "2026-12-04T18:31")
                .thenRefused("refusal.answered-late", "5.1", Map.of("body", "industrial-safety"));
    }

    @Test
    void takesLateAnswerWhereSilenceIsNoConsent() {
        String late = "2026-12-07T10:00";
        given(Story.asked())
                .when(new AnswerConsent("c2", SANITARY, true, ""), late)
                .then(presumed("c1", late), presumed("c3", late), answered("c2", SANITARY, true, late));
    }
}
