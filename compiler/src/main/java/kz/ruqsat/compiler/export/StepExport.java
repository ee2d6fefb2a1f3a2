package kz.ruqsat.compiler.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.shared.ConstantName;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a procedure as the export has them: one action each, so that a step of ours that examines and prepares
 * comes out as three, of which the refusal is the alternative of the result and shares its term.
 */
final class StepExport {
    private static final Map<String, String> ACTORS = Map.of(
            "clerk", "office-clerk",
            "provider-head", "head",
            "expert", "executor",
            "consent-officer", "other-body");

    private final Procedure procedure;
    private final List<Map<String, Object>> steps = new ArrayList<>();

    private StepExport(Procedure procedure) {
        this.procedure = procedure;
    }

    static List<Map<String, Object>> of(Procedure procedure) {
        StepExport export = new StepExport(procedure);
        procedure.steps().forEach(export::add);
        return export.steps;
    }

    private void add(Step step) {
        String branch = branchInto(step).map(StepExport::branch).orElse(null);
        switch (step.action()) {
            case EXAMINE -> {
                one(step, "examine", branch, true, null);
                result(step, false);
            }
            case PREPARE -> result(step, true);
            case REGISTER -> one(step, "register", branch, true, null);
            case RESOLVE -> one(step, "resolve", branch, true, null);
            case ASSIGN -> one(step, "assign", branch, true, null);
            case CHECK_COMPLETENESS -> one(step, "check-completeness", branch, true, null);
            case REFUSE_CONSIDERATION -> one(step, "refuse-incomplete", branch, true, null);
            case REQUEST_CONSENTS -> one(step, "request-consent", branch, true, null);
            case VERIFY -> one(step, "examine", branch, true, null);
            case AGREE -> one(step, "agree", branch, true, null);
            case SIGN -> one(step, "sign", branch, true, null);
            case DISPATCH -> one(step, "journal", branch, true, null);
        }
    }

    private void result(Step step, boolean ownTerm) {
        one(step, "prepare-result", "complies", ownTerm, null);
        one(step, "prepare-refusal", "does-not-comply", ownTerm, steps.size());
    }

    private void one(
            Step step, String action, @Nullable String branch, boolean ownTerm, @Nullable Integer alternativeWith) {
        steps.add(LawExport.tree(
                "n",
                steps.size() + 1,
                "actor",
                ACTORS.getOrDefault(step.role().value(), step.role().value()),
                "action",
                action,
                "branch",
                branch,
                "duration",
                ownTerm ? duration(step) : null,
                "alternativeWith",
                alternativeWith,
                "source",
                step.source().paragraph(),
                "assumed",
                step.source().assumed()));
    }

    /** A term that we assume for a step of the act is not the act's. */
    private static @Nullable Object duration(Step step) {
        TermRule rule = step.term();
        boolean ours = rule.source().assumed() && !step.source().assumed();
        return ours ? null : LawExport.term(rule.term(), rule.atLeast());
    }

    /** The decision that alone leads to this step, when it is one of several. */
    private Optional<Decision> branchInto(Step step) {
        List<Decision> into = procedure.steps().stream()
                .filter(before -> before.action() == Action.CHECK_COMPLETENESS
                        || before.action().prepares())
                .flatMap(before -> before.branches().stream())
                .filter(branch -> branch.target().equals(new Target.Next(step.id())))
                .map(Branch::decision)
                .distinct()
                .toList();
        return into.size() == 1 ? Optional.of(into.getFirst()) : Optional.empty();
    }

    private static @Nullable String branch(Decision decision) {
        return switch (decision) {
            case COMPLETE, INCOMPLETE, COMPLIES, DOES_NOT_COMPLY -> ConstantName.of(decision);
            case REGISTERED,
                    RESOLVED,
                    ASSIGNED,
                    REFUSAL_PREPARED,
                    CONSENTS_REQUESTED,
                    VERIFIED,
                    AGREED,
                    SIGNED,
                    RETURNED,
                    DISPATCHED -> null;
        };
    }
}
