package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.People.CLERK;
import static kz.ruqsat.core.application.People.CLERK_AND_EXPERT;
import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT_ELSEWHERE;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.REGISTERED;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final String AT = "2026-11-20T10:05";

    @Test
    void forwardsToAnybodyWithNextRole() {
        given(Story.filed(issue()))
                .when(new Register(1, CLERK, "К-1", null), AT)
                .then(Story.registration(), opened(2, "assign", null, minutes(REGISTERED), REGISTERED));
    }

    @Test
    void forwardsToChosenPerson() {
        given(Story.filed(issue()))
                .when(new Register(1, CLERK, "К-1", DIVISION_HEAD.iin()), AT)
                .then(
                        new ApplicationRegistered(1, CLERK, "К-1", DIVISION_HEAD.iin(), REGISTERED),
                        opened(2, "assign", DIVISION_HEAD, minutes(REGISTERED), REGISTERED));
    }

    @Test
    void letsOfficerWithTwoRolesRegister() {
        OpenTask next = given(Story.filed(issue()))
                .when(new Register(1, CLERK_AND_EXPERT, "К-1", null), AT)
                .thenTask();
        assertThat(next.assignee()).isNull();
    }

    @Test
    void startsNextTermInWorkingTime() {
        OpenTask next = given(Story.filed(issue()))
                .when(new Register(1, CLERK, "К-1", null), "2026-11-20T18:25")
                .thenTask();
        assertThat(next.term().due()).isEqualTo(at("2026-11-23T09:10"));
    }

    @Test
    void refusesWrongRoleOrBody() {
        given(Story.filed(issue()))
                .when(new Register(1, DIVISION_HEAD, "К-1", null), AT)
                .thenRefused("refusal.not-your-role", null, Map.of("role", "clerk"));
        given(Story.filed(issue()))
                .when(new Register(1, EXPERT_ELSEWHERE, "К-1", null), AT)
                .thenRefused("refusal.not-your-role");
    }

    @Test
    void refusesDoubleClick() {
        given(Story.registered(issue()))
                .when(new Register(1, CLERK, "К-1", null), AT)
                .thenRefused("refusal.task-done");
        given(Story.filed(issue()))
                .when(new Register(2, CLERK, "К-1", null), AT)
                .thenRefused("refusal.task-done");
    }

    @Test
    void refusesBeforeFiling() {
        given(Story.prepared(issue()))
                .when(new Register(1, CLERK, "К-1", null), AT)
                .thenRefused("refusal.not-filed");
    }
}
