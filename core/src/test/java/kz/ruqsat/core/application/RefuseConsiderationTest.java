package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.PREPARED;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;

import java.util.Map;
import kz.ruqsat.core.application.Command.RefuseConsideration;
import kz.ruqsat.core.application.Event.ResultPrepared;
import org.junit.jupiter.api.Test;

class RefuseConsiderationTest {
    private static final String AT = "2026-11-24T15:00";

    /** The refusal names what the check found missing; its head of division is the one who assigned. */
    @Test
    void preparesRefusalWithWhatIsMissing() {
        given(Story.incomplete(issue()))
                .when(new RefuseConsideration(4, EXPERT, "Құжаттар толық емес"), AT)
                .then(
                        new ResultPrepared(4, EXPERT, Story.refusalOfConsideration(), PREPARED),
                        opened(5, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
    }

    @Test
    void refusesWithoutReasons() {
        given(Story.incomplete(issue()))
                .when(new RefuseConsideration(4, EXPERT, " "), AT)
                .thenRefused("refusal.no-reasons", "5.1", Map.of());
    }

    @Test
    void refusesWhenPackageWasComplete() {
        given(Story.complete(issue()))
                .when(new RefuseConsideration(4, EXPERT, "Құжаттар толық емес"), AT)
                .thenRefused("refusal.not-in-this-step");
    }
}
