package kz.ruqsat.app.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;

/** The way through a procedure that a complete and complying request takes, with the branches left aside. */
final class Ways {
    private Ways() {}

    /** A step of the way and the branches that lead aside from it. */
    record Way(Step step, List<Side> sides) {}

    /** A branch left aside: its own steps until it joins the way again. */
    record Side(Branch branch, List<Step> steps) {}

    static List<Way> from(Procedure procedure, Step first) {
        List<Step> main = main(procedure, first);
        return main.stream()
                .map(step -> new Way(step, sides(procedure, step, main)))
                .toList();
    }

    private static List<Step> main(Procedure procedure, Step first) {
        List<Step> way = new ArrayList<>();
        Set<StepId> seen = new HashSet<>();
        Optional<Step> step = Optional.of(first);
        while (step.isPresent() && seen.add(step.get().id())) {
            way.add(step.get());
            step = next(procedure, step.get());
        }
        return way;
    }

    private static Optional<Step> next(Procedure procedure, Step step) {
        return step.branches().stream()
                .filter(branch -> !branch.decision().aside())
                .findFirst()
                .flatMap(branch -> target(procedure, branch));
    }

    private static Optional<Step> target(Procedure procedure, Branch branch) {
        return switch (branch.target()) {
            case Target.Next next -> procedure.find(next.step());
            case Target.BackToPreparer _, Target.End _ -> Optional.empty();
        };
    }

    private static List<Side> sides(Procedure procedure, Step step, List<Step> main) {
        List<Side> sides = new ArrayList<>();
        for (Branch branch : step.branches()) {
            if (branch.decision().aside()) {
                List<Step> own =
                        target(procedure, branch).map(first -> main(procedure, first)).orElse(List.of()).stream()
                                .takeWhile(s -> !main.contains(s))
                                .toList();
                if (!own.isEmpty()) {
                    sides.add(new Side(branch, own));
                }
            }
        }
        return sides;
    }
}
