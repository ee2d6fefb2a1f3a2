package kz.ruqsat.compiler.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import org.jspecify.annotations.Nullable;

/** Walks every path of a procedure: to whom a returned result can come back, and what each end can end in. */
final class ProcedurePaths {
    private final Procedure procedure;
    private final Set<StepId> reworkers = new HashSet<>();
    private final Map<Branch, Set<Ending>> endings = new HashMap<>();
    private final Set<State> seen = new HashSet<>();
    private final Deque<State> open = new ArrayDeque<>();

    private record State(
            StepId step,
            @Nullable StepId preparer,
            @Nullable Ending prepared) {}

    ProcedurePaths(Procedure procedure) {
        this.procedure = procedure;
        open.add(new State(procedure.first().id(), null, null));
        while (!open.isEmpty()) {
            State state = open.remove();
            if (seen.add(state)) {
                Step step = procedure.step(state.step());
                step.branches().forEach(branch -> follow(step, branch, state));
            }
        }
    }

    private void follow(Step step, Branch branch, State state) {
        boolean prepares = step.action().prepares();
        StepId preparer = prepares ? step.id() : state.preparer();
        Ending prepared = prepares ? Ending.preparedBy(branch.decision()) : state.prepared();
        switch (branch.target()) {
            case Target.Next(StepId next) -> open.add(new State(next, preparer, prepared));
            case Target.BackToPreparer() -> {
                if (preparer != null) {
                    reworkers.add(preparer);
                    open.add(new State(preparer, preparer, prepared));
                }
            }
            case Target.End() -> {
                if (prepared != null) {
                    endings.computeIfAbsent(branch, _ -> EnumSet.noneOf(Ending.class))
                            .add(prepared);
                }
            }
        }
    }

    /** The steps to which a result can come back for rework, in the order of the procedure. */
    List<Step> reworkers() {
        return procedure.steps().stream()
                .filter(s -> reworkers.contains(s.id()))
                .toList();
    }

    /** What the procedure can end in by that branch. */
    Set<Ending> endings(Branch branch) {
        return endings.getOrDefault(branch, Set.of());
    }

    /** What it can end in at all. */
    Set<Ending> endings() {
        Set<Ending> all = EnumSet.noneOf(Ending.class);
        endings.values().forEach(all::addAll);
        return all;
    }
}
