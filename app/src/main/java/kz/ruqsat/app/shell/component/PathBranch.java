package kz.ruqsat.app.shell.component;

import java.util.List;

/**
 * A branch that is folded away: not taken, or taken only in a certain case.
 *
 * @param title when it is taken: «Құжаттар толық болмаса»
 * @param steps its steps
 */
public record PathBranch(String title, List<PathStep> steps) implements PathEntry {
    public PathBranch {
        steps = List.copyOf(steps);
    }
}
