package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.People.SECOND_EXPERT;
import static kz.ruqsat.core.application.PoliceProcedure.NOW;
import static kz.ruqsat.core.application.PoliceProcedure.REGULATION;
import static kz.ruqsat.core.application.PoliceProcedure.registered;
import static kz.ruqsat.core.application.PoliceProcedure.resolved;
import static kz.ruqsat.core.application.PoliceProcedure.task;
import static kz.ruqsat.core.application.PoliceProcedure.verified;
import static kz.ruqsat.core.application.Specification.given;

import kz.ruqsat.core.application.Command.Assign;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.Verify;
import kz.ruqsat.core.application.Event.DocumentsVerified;
import kz.ruqsat.core.application.Event.ExecutorAssigned;
import org.junit.jupiter.api.Test;

class VerifyTest {

    @Test
    void comesAfterTheHeadDirectedIt() {
        given(registered())
                .under(REGULATION)
                .when(new Assign(2, PROVIDER_HEAD, EXPERT.iin(), "Қарауға"), NOW)
                .then(
                        new ExecutorAssigned(2, PROVIDER_HEAD, EXPERT.iin(), "Қарауға", Story.FILED),
                        task(3, "verify", EXPERT));
    }

    @Test
    void leadsToThePreparationBySamePerson() {
        given(resolved())
                .under(REGULATION)
                .when(new Verify(3, EXPERT, "Дұрыс"), NOW)
                .then(new DocumentsVerified(3, EXPERT, "Дұрыс", Story.FILED), task(4, "prepare", EXPERT));
    }

    @Test
    void refusesAnotherExpert() {
        given(resolved())
                .under(REGULATION)
                .when(new Verify(3, SECOND_EXPERT, ""), NOW)
                .thenRefused("refusal.not-your-task");
    }

    @Test
    void refusesToPrepareInItsStead() {
        given(resolved())
                .under(REGULATION)
                .when(new ProposeGrant(3, EXPERT, ""), NOW)
                .thenRefused("refusal.not-in-this-step");
    }

    @Test
    void refusesItWherePreparingIsDue() {
        given(verified())
                .under(REGULATION)
                .when(new Verify(4, EXPERT, ""), NOW)
                .thenRefused("refusal.not-in-this-step");
    }
}
