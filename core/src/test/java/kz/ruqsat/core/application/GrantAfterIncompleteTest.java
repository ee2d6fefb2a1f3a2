package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.branch;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.next;
import static kz.ruqsat.core.application.MiningLicence.prepare;
import static kz.ruqsat.core.application.MiningLicence.quarterHour;
import static kz.ruqsat.core.application.MiningLicence.sign;
import static kz.ruqsat.core.application.MiningLicence.step;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;

import java.util.List;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.ProposeRefusal;
import kz.ruqsat.core.application.Event.CompletenessChecked;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import org.junit.jupiter.api.Test;

/** Where the act leads complete and incomplete packages to one step, only a refusal comes out of the incomplete. */
class GrantAfterIncompleteTest {
    private static final String AT = "2026-11-20T10:10";

    private static final Regulation REGULATION = MiningLicence.regulation(List.of(MiningLicence.variant(
            "issue",
            new Procedure(List.of(
                    step(
                            "check",
                            "expert",
                            Action.CHECK_COMPLETENESS,
                            quarterHour(),
                            next(Decision.COMPLETE, "prepare"),
                            next(Decision.INCOMPLETE, "prepare")),
                    prepare(),
                    sign(branch(Decision.SIGNED, new Target.End())))),
            List.of())));

    private static Story incomplete() {
        return Story.prepared(issue())
                .paid()
                .and(
                        Story.filing(Story.FILED, Story.FILED),
                        task(1, "check"),
                        new CompletenessChecked(
                                1,
                                EXPERT,
                                List.of(new MissingDocument("equipment", MissingDocument.Cause.ABSENT)),
                                "",
                                Story.FILED),
                        task(2, "prepare"));
    }

    private static TaskOpened task(int number, String step) {
        return new TaskOpened(
                new OpenTask(number, new StepId(step), new Role("expert"), null, Story.minutes(Story.FILED)),
                Story.FILED);
    }

    @Test
    void refusesTheGrant() {
        given(incomplete())
                .under(REGULATION)
                .when(new ProposeGrant(2, EXPERT, ""), AT)
                .thenRefused("refusal.documents-missing");
    }

    @Test
    void takesTheRefusal() {
        given(incomplete())
                .under(REGULATION)
                .when(new ProposeRefusal(2, EXPERT, List.of("court-ban"), "себебі"), AT)
                .thenAccepted();
    }
}
