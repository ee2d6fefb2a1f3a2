package kz.ruqsat.compiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.compiler.StepsReader.Placed;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.shared.ConstantName;

/** Proves that a procedure has no dead end: every step is reached from the first, and from every step an end is. */
final class ProcedureProof {
    private final List<Placed> steps;
    private final Map<StepId, Set<StepId>> next = new HashMap<>();
    private final Set<StepId> ends = new HashSet<>();

    ProcedureProof(List<Placed> steps) {
        this.steps = steps;
        Set<StepId> preparers = steps.stream()
                .map(Placed::step)
                .filter(step -> step.action().prepares())
                .map(Step::id)
                .collect(Collectors.toSet());
        for (Placed placed : steps) {
            for (Branch branch : placed.step().branches()) {
                lead(placed.step().id(), branch.target(), preparers);
            }
        }
    }

    private void lead(StepId from, Target target, Set<StepId> preparers) {
        Set<StepId> leads = next.computeIfAbsent(from, _ -> new HashSet<>());
        switch (target) {
            case Target.Next(StepId step) -> leads.add(step);
            case Target.BackToPreparer() -> leads.addAll(preparers);
            case Target.End() -> ends.add(from);
        }
    }

    void check() {
        namesOnce();
        endsSigned();
        preparesBeforeAgreeing();
        Set<StepId> reached = reachable(Set.of(steps.getFirst().step().id()), next);
        Set<StepId> ending = reachable(ends, turned());
        for (Placed placed : steps) {
            StepId id = placed.step().id();
            if (!reached.contains(id)) {
                placed.place().wrong("the step \"" + id + "\", which no branch reaches", "a step on the way", id);
            } else if (!ending.contains(id)) {
                placed.place()
                        .wrong(
                                "the step \"" + id + "\", from which no end is reached: " + way(id),
                                "a way to the end",
                                id);
            }
        }
    }

    /** Only a signature or the sending after it ends a procedure; only what is returned goes back to the preparer. */
    private void endsSigned() {
        Map<StepId, Action> actions =
                steps.stream().map(Placed::step).collect(Collectors.toMap(Step::id, Step::action, (a, _) -> a));
        for (Placed placed : steps) {
            for (Branch branch : placed.step().branches()) {
                Decision decision = branch.decision();
                boolean fits = switch (branch.target()) {
                    case Target.End() -> decision == Decision.SIGNED || decision == Decision.DISPATCHED;
                    case Target.BackToPreparer() -> decision == Decision.RETURNED;
                    case Target.Next(StepId step) ->
                        decision != Decision.DISPATCHED
                                && (decision == Decision.SIGNED) == (actions.get(step) == Action.DISPATCH);
                };
                if (!fits) {
                    String found = "a wrong way on from \"" + ConstantName.of(branch.decision()) + "\"";
                    placed.place()
                            .wrong(
                                    found,
                                    "signed to the end or a dispatch, returned to the preparer or a step, all else to a step",
                                    branch);
                }
            }
        }
    }

    private void preparesBeforeAgreeing() {
        Map<StepId, Set<StepId>> unprepared = new HashMap<>(next);
        steps.stream()
                .map(Placed::step)
                .filter(step -> step.action().prepares())
                .forEach(s -> unprepared.remove(s.id()));
        Set<StepId> reached = reachable(Set.of(steps.getFirst().step().id()), unprepared);
        for (Placed placed : steps) {
            Step step = placed.step();
            boolean needsResult = step.action() == Action.AGREE || step.action() == Action.SIGN;
            if (needsResult && reached.contains(step.id())) {
                String found =
                        "the step \"" + step.id() + "\", reached with nothing prepared: " + way(step.id(), unprepared);
                placed.place().wrong(found, "examine or refuse-consideration on every way to it", step);
            }
        }
    }

    private String way(StepId to) {
        return way(to, next);
    }

    /** The shortest way from the first step to that one, as a counter-example in words. */
    private String way(StepId to, Map<StepId, Set<StepId>> edges) {
        Map<StepId, String> ways = new HashMap<>();
        Deque<StepId> open = new ArrayDeque<>();
        StepId first = steps.getFirst().step().id();
        ways.put(first, first.value());
        open.add(first);
        while (!open.isEmpty()) {
            StepId here = open.remove();
            edges.getOrDefault(here, Set.of()).stream()
                    .sorted(Comparator.comparing(StepId::value))
                    .forEach(there -> {
                        if (ways.putIfAbsent(there, ways.get(here) + " → " + there) == null) {
                            open.add(there);
                        }
                    });
        }
        return ways.getOrDefault(to, to.value());
    }

    private void namesOnce() {
        Set<StepId> names = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (Placed placed : steps) {
            Step step = placed.step();
            if (!names.add(step.id())) {
                placed.place().wrong("a second step \"" + step.id() + "\"", "each name once", step);
            } else if (!numbers.add(step.number())) {
                placed.place().wrong("a second step number " + step.number(), "each number once", step);
            }
        }
    }

    private Map<StepId, Set<StepId>> turned() {
        Map<StepId, Set<StepId>> before = new HashMap<>();
        next.forEach((from, targets) -> targets.forEach(
                to -> before.computeIfAbsent(to, _ -> new HashSet<>()).add(from)));
        return before;
    }

    private static Set<StepId> reachable(Set<StepId> from, Map<StepId, Set<StepId>> edges) {
        Set<StepId> seen = new HashSet<>(from);
        Deque<StepId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            List<StepId> fresh = new ArrayList<>(edges.getOrDefault(open.pop(), Set.of()));
            fresh.removeAll(seen);
            seen.addAll(fresh);
            open.addAll(fresh);
        }
        return seen;
    }
}
