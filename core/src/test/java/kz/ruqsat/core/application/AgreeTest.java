package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.AGREED;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;

import kz.ruqsat.core.application.Command.Agree;
import kz.ruqsat.core.application.Event.ResultAgreed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreeTest {
    private static final String AT = "2026-11-24T15:05";

    static Story[] proposals() {
        return new Story[] {Story.grantPrepared(), Story.refusalPrepared(), Story.refusalOfConsiderationPrepared()};
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void handsResultOnToBeSigned(Story prepared) {
        int task = prepared.lastTask();
        given(prepared)
                .when(new Agree(task, DIVISION_HEAD, ""), AT)
                .then(
                        new ResultAgreed(task, DIVISION_HEAD, "", AGREED),
                        opened(task + 1, "sign", null, minutes(AGREED), AGREED));
    }

    @Test
    void refusesAuthorsOwnAgreement() {
        given(Story.grantPrepared()).when(new Agree(6, EXPERT, ""), AT).thenRefused("refusal.not-your-role");
    }

    @Test
    void refusesWhereNothingIsToBeAgreed() {
        given(Story.consented()).when(new Agree(5, EXPERT, ""), AT).thenRefused("refusal.not-in-this-step");
    }
}
