package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.ASKED;
import static kz.ruqsat.core.application.Story.answered;
import static kz.ruqsat.core.application.Story.presumed;
import static kz.ruqsat.core.deadline.Kazakhstan.at;

import java.util.List;
import kz.ruqsat.core.application.Command.PresumeConsents;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.deadline.Pause;
import kz.ruqsat.core.deadline.RunningTerm;
import org.junit.jupiter.api.Test;

class PresumeConsentsTest {
    private static final PresumeConsents PRESUME = new PresumeConsents();
    private static final String LATER = "2026-12-10T03:00";

    @Test
    void closesQuestionsWhoseTermIsOver() {
        given(Story.asked()).when(PRESUME, LATER).then(presumed("c1", LATER), presumed("c3", LATER));
    }

    /** Friday 4 December 18:30 the bodies' ten days end; the expert's one day is Tuesday 8, though it is Thursday now. */
    @Test
    void letsTermRunOnFromEndOfBodysTerm() {
        RunningTerm resumed = new RunningTerm(
                MiningLicence.ONE_DAY,
                ASKED,
                at("2026-12-08T18:30"),
                List.of(new Pause(ASKED, at("2026-12-04T18:30"))));
        given(Story.askedPaused())
                .when(PRESUME, LATER)
                .then(presumed("c1", LATER), presumed("c2", LATER), new TermResumed(5, resumed, at(LATER)));
    }

    @Test
    void refusesBeforeTermIsOver() {
        given(Story.asked()).when(PRESUME, "2026-12-04T18:30").thenRefused("refusal.nothing-to-presume");
        given(Story.asked()).when(PRESUME, "2026-12-04T18:31").thenAccepted();
    }

    @Test
    void refusesWhenAllHaveAnswered() {
        given(Story.consented()).when(PRESUME, LATER).thenRefused("refusal.nothing-to-presume");
        given(Story.asked().and(presumed("c1", LATER), presumed("c3", LATER)))
                .when(PRESUME, LATER)
                .thenRefused("refusal.nothing-to-presume");
        given(Story.askedPaused().and(answered("c1", People.SAFETY, true, "2026-11-23T10:00"), presumed("c2", LATER)))
                .when(PRESUME, LATER)
                .thenRefused("refusal.nothing-to-presume");
    }

    @Test
    void refusesBeforeFiling() {
        given().when(PRESUME, LATER).thenRefused("refusal.not-prepared");
        given(Story.prepared(issue())).when(PRESUME, LATER).thenRefused("refusal.not-filed");
    }
}
