package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.branch;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.next;
import static kz.ruqsat.core.application.MiningLicence.prepare;
import static kz.ruqsat.core.application.MiningLicence.quarterHour;
import static kz.ruqsat.core.application.MiningLicence.sign;
import static kz.ruqsat.core.application.MiningLicence.step;
import static kz.ruqsat.core.application.People.CLERK;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;

import java.util.List;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.DocumentsVerified;
import kz.ruqsat.core.application.Event.ExecutorAssigned;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.deadline.Kazakhstan;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A procedure with what the mining licence has not: the head directs it on, the data are verified before the result is
 * prepared, and the clerk sends what is signed. Everybody acts at once, on Friday 20 November 2026 at 10:00.
 */
final class PoliceProcedure {
    static final String NOW = "2026-11-20T10:00";
    static final UnifiedNumber LICENCE = MiningLicence.LICENCE;

    static final Regulation REGULATION =
            MiningLicence.regulation(List.of(MiningLicence.variant("issue", procedure(), List.of())));

    private PoliceProcedure() {}

    private static Procedure procedure() {
        return new Procedure(List.of(
                step("register", "clerk", Action.REGISTER, quarterHour(), next(Decision.REGISTERED, "resolve")),
                step("resolve", "provider-head", Action.RESOLVE, quarterHour(), next(Decision.RESOLVED, "verify")),
                step("verify", "expert", Action.VERIFY, quarterHour(), next(Decision.VERIFIED, "prepare")),
                prepare(),
                sign(next(Decision.SIGNED, "dispatch")),
                step(
                        "dispatch",
                        "clerk",
                        Action.DISPATCH,
                        quarterHour(),
                        branch(Decision.DISPATCHED, new Target.End()))));
    }

    static Story registered() {
        return Story.filed(issue())
                .and(new ApplicationRegistered(1, CLERK, "К-1", null, Story.FILED), task(2, "resolve", null));
    }

    static Story resolved() {
        return registered()
                .and(
                        new ExecutorAssigned(2, PROVIDER_HEAD, EXPERT.iin(), "Қарауға", Story.FILED),
                        task(3, "verify", EXPERT));
    }

    static Story verified() {
        return resolved().and(new DocumentsVerified(3, EXPERT, "Дұрыс", Story.FILED), task(4, "prepare", EXPERT));
    }

    static Story prepared() {
        Proposal grant = new Proposal(Proposal.Kind.GRANT, List.of(), "", new StepId("prepare"), EXPERT.iin());
        return verified().and(new ResultPrepared(4, EXPERT, grant, Story.FILED), task(5, "sign", PROVIDER_HEAD));
    }

    static ResultSigned signature() {
        return new ResultSigned(
                5,
                PROVIDER_HEAD,
                People.signature(PROVIDER_HEAD.iin(), Story.FILED),
                "da",
                "Ш-1",
                LICENCE,
                Story.FILED);
    }

    static Story signed() {
        return prepared().and(signature(), task(6, "dispatch", CLERK));
    }

    static Event.TaskOpened task(int number, String step, @Nullable Officer assignee) {
        var role =
                REGULATION.variant("issue").procedure().step(new StepId(step)).role();
        return new Event.TaskOpened(
                new OpenTask(
                        number,
                        new StepId(step),
                        role,
                        assignee == null ? null : assignee.iin(),
                        Story.minutes(Kazakhstan.at(NOW))),
                Story.FILED);
    }
}
