package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Optional;

/** The graph of a variant's steps. The first step of the list is where a filed application starts. */
public record Procedure(List<Step> steps) {
    public Procedure {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A procedure has steps");
        }
    }

    public Step first() {
        return steps.getFirst();
    }

    public Optional<Step> find(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The step of that name; an unknown name is a fault of the regulation or of the journal. */
    public Step step(StepId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No step " + id + " in this procedure"));
    }
}
