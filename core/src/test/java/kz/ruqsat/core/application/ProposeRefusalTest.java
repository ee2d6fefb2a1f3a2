package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.PREPARED;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;

import java.util.List;
import kz.ruqsat.core.application.Command.ProposeRefusal;
import kz.ruqsat.core.application.Event.ResultPrepared;
import org.junit.jupiter.api.Test;

class ProposeRefusalTest {
    private static final String AT = "2026-11-24T15:00";
    private static final List<String> GROUND = List.of("qualification-not-met");

    /** An expert who finds a ground need not wait for the other bodies. */
    @Test
    void preparesRefusalWithoutWaiting() {
        given(Story.asked())
                .when(new ProposeRefusal(5, EXPERT, GROUND, "Талаптарға сай емес"), AT)
                .then(
                        new ResultPrepared(5, EXPERT, Story.refusal(), PREPARED),
                        opened(6, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
    }

    @Test
    void refusesWithoutReasons() {
        given(Story.asked())
                .when(new ProposeRefusal(5, EXPERT, List.of(), "мәтін"), AT)
                .thenRefused("refusal.no-reasons");
        given(Story.asked())
                .when(new ProposeRefusal(5, EXPERT, GROUND, "\n "), AT)
                .thenRefused("refusal.no-reasons");
    }

    @Test
    void refusesGroundThatRegulationDoesNotKnow() {
        given(Story.asked())
                .when(new ProposeRefusal(5, EXPERT, List.of("court-ban", "bad-mood"), "мәтін"), AT)
                .thenRefused("refusal.no-reasons");
    }
}
