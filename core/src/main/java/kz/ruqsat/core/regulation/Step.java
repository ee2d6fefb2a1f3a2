package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/**
 * One step of a procedure.
 *
 * @param number its place in the act's own order, from 1; alternatives of one another have different numbers
 * @param role who acts, a role of the vocabulary
 * @param title short name for lists and buttons
 * @param text the act's words
 * @param ground the result that is the ground for starting this step (paragraph 6 of the acts)
 */
public record Step(
        StepId id,
        int number,
        Role role,
        Action action,
        TermRule term,
        LocalText title,
        LocalText text,
        LocalText ground,
        List<Branch> branches,
        Source source) {
    public Step {
        branches = List.copyOf(branches);
    }

    public Optional<Branch> branch(Decision decision) {
        return branches.stream().filter(b -> b.decision() == decision).findFirst();
    }
}
