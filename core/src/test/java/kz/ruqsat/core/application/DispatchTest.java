package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.CLERK;
import static kz.ruqsat.core.application.People.CLERK_AND_EXPERT;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.PoliceProcedure.LICENCE;
import static kz.ruqsat.core.application.PoliceProcedure.NOW;
import static kz.ruqsat.core.application.PoliceProcedure.REGULATION;
import static kz.ruqsat.core.application.PoliceProcedure.prepared;
import static kz.ruqsat.core.application.PoliceProcedure.signature;
import static kz.ruqsat.core.application.PoliceProcedure.signed;
import static kz.ruqsat.core.application.PoliceProcedure.task;
import static kz.ruqsat.core.application.Specification.given;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Command.Agree;
import kz.ruqsat.core.application.Command.Dispatch;
import kz.ruqsat.core.application.Command.Sign;
import kz.ruqsat.core.application.Event.ResultDispatched;
import org.junit.jupiter.api.Test;

class DispatchTest {

    @Test
    void waitsAfterTheSignatureWhileTheApplicantHasTheResult() {
        Application after = given(prepared())
                .under(REGULATION)
                .when(new Sign(5, PROVIDER_HEAD, signature().signature(), "da", "Ш-1", LICENCE), NOW)
                .then(signature(), task(6, "dispatch", CLERK));
        assertThat(after).isInstanceOf(Decided.class);
        assertThat(((Decided) after).granted()).isTrue();
    }

    @Test
    void endsTheProcedure() {
        Application after = given(signed())
                .under(REGULATION)
                .when(new Dispatch(6, CLERK, "Поштамен"), NOW)
                .then(new ResultDispatched(6, CLERK, "Поштамен", Story.FILED));
        assertThat(((Decided) after).task()).isNull();
    }

    @Test
    void refusesSecondDispatch() {
        given(signed().and(new ResultDispatched(6, CLERK, "", Story.FILED)))
                .under(REGULATION)
                .when(new Dispatch(6, CLERK, ""), NOW)
                .thenRefused("refusal.decided-already");
    }

    @Test
    void refusesAnotherTasksNumber() {
        given(signed()).under(REGULATION).when(new Dispatch(5, CLERK, ""), NOW).thenRefused("refusal.task-done");
    }

    @Test
    void refusesWhoIsNoClerk() {
        given(signed()).under(REGULATION).when(new Dispatch(6, EXPERT, ""), NOW).thenRefused("refusal.not-your-role");
    }

    @Test
    void refusesAnotherClerkThanRegistered() {
        given(signed())
                .under(REGULATION)
                .when(new Dispatch(6, CLERK_AND_EXPERT, ""), NOW)
                .thenRefused("refusal.not-your-task");
    }

    @Test
    void refusesOtherActsAfterTheSignature() {
        given(signed()).under(REGULATION).when(new Agree(6, CLERK, ""), NOW).thenRefused("refusal.decided-already");
    }

    @Test
    void refusesBeforeTheSignature() {
        given(prepared())
                .under(REGULATION)
                .when(new Dispatch(5, PROVIDER_HEAD, ""), NOW)
                .thenRefused("refusal.not-in-this-step");
    }
}
