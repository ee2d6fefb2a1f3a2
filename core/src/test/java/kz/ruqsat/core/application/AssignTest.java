package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.next;
import static kz.ruqsat.core.application.MiningLicence.quarterHour;
import static kz.ruqsat.core.application.MiningLicence.step;
import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.People.SECOND_EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.ASSIGNED;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.application.Story.twoDaysFromReceipt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.core.application.Command.Assign;
import kz.ruqsat.core.application.Command.CheckCompleteness;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import org.junit.jupiter.api.Test;

class AssignTest {
    private static final String AT = "2026-11-20T10:10";

    @Test
    void givesTaskToExecutor() {
        given(Story.registered(issue()))
                .when(new Assign(2, DIVISION_HEAD, EXPERT.iin(), "Қарауға"), AT)
                .then(Story.assignment(), opened(3, "check-completeness", EXPERT, twoDaysFromReceipt(), ASSIGNED));
    }

    @Test
    void countsExecutorsTermFromReceiptHoweverLate() {
        OpenTask task = given(Story.registered(issue()))
                .when(new Assign(2, DIVISION_HEAD, EXPERT.iin(), "Қарауға"), "2026-11-26T10:00")
                .thenTask();
        assertThat(task.term()).isEqualTo(twoDaysFromReceipt());
    }

    @Test
    void refusesWhoIsNotTheChosenHead() {
        Story chosen = Story.filed(issue());
        Application state = given(chosen)
                .when(new Register(1, People.CLERK, "К-1", PROVIDER_HEAD.iin()), "2026-11-20T10:05")
                .thenAccepted();
        assertThat(state).isInstanceOf(Application.InReview.class);
        Story withChosen = chosen.and(
                new Event.ApplicationRegistered(1, People.CLERK, "К-1", PROVIDER_HEAD.iin(), Story.REGISTERED),
                opened(2, "assign", PROVIDER_HEAD, Story.minutes(Story.REGISTERED), Story.REGISTERED));
        given(withChosen)
                .when(new Assign(2, DIVISION_HEAD, EXPERT.iin(), ""), AT)
                .thenRefused("refusal.not-your-task");
    }

    @Test
    void refusesAnotherExpertThanAssigned() {
        given(Story.assigned(issue()))
                .when(new CheckCompleteness(3, SECOND_EXPERT, List.of(), ""), AT)
                .thenRefused("refusal.not-your-task");
    }

    @Test
    void refusesExpertsOwnAssignment() {
        given(Story.registered(issue()))
                .when(new Assign(2, EXPERT, EXPERT.iin(), ""), AT)
                .thenRefused("refusal.not-your-role");
    }

    @Test
    void refusesInAnotherStep() {
        given(Story.assigned(issue()))
                .when(new Assign(3, EXPERT, EXPERT.iin(), ""), AT)
                .thenRefused("refusal.not-in-this-step");
    }

    /** Where an expert acted before, the head may still choose another one. */
    @Test
    void prefersChosenPersonToWhoHeldTheRole() {
        var procedure = new Procedure(List.of(
                step("register", "expert", Action.REGISTER, quarterHour(), next(Decision.REGISTERED, "assign")),
                step("assign", "division-head", Action.ASSIGN, quarterHour(), next(Decision.ASSIGNED, "again")),
                step("again", "expert", Action.REGISTER, quarterHour(), next(Decision.REGISTERED, "assign"))));
        var regulation = MiningLicence.regulation(List.of(MiningLicence.variant("issue", procedure, List.of())));
        Story registered = Story.prepared(issue())
                .paid()
                .and(Story.filing(Story.FILED, Story.FILED), byExpert(1))
                .and(new ApplicationRegistered(1, EXPERT, "К-1", null, Story.REGISTERED))
                .and(opened(2, "assign", null, Story.minutes(Story.REGISTERED), Story.REGISTERED));
        OpenTask next = given(registered)
                .under(regulation)
                .when(new Assign(2, DIVISION_HEAD, SECOND_EXPERT.iin(), ""), AT)
                .thenTask();
        assertThat(next.assignee()).isEqualTo(SECOND_EXPERT.iin());
    }

    private static TaskOpened byExpert(int number) {
        var term = Story.minutes(Story.FILED);
        return new TaskOpened(
                new OpenTask(number, new StepId("register"), new Role("expert"), null, term), Story.FILED);
    }
}
