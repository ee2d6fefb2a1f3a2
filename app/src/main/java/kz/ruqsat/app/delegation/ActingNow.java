package kz.ruqsat.app.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * As whom a person may act today.
 *
 * @param self as himself
 * @param inPlace those whom this person replaces today
 * @param replacedBy who replaces this person today, or null
 */
public record ActingNow(
        Officer self, List<Replacement> inPlace, @Nullable Replacement replacedBy) {
    public ActingNow {
        inPlace = List.copyOf(inPlace);
    }

    /** Himself first, then in the place of each absent colleague. */
    public List<Officer> officers() {
        List<Officer> officers = new ArrayList<>();
        officers.add(self);
        inPlace.forEach(replacement -> officers.add(replacement.officer()));
        return officers;
    }

    /** As whom this person does the task: himself where he can, else in another's place, else (refused) himself. */
    public Officer holder(Optional<OpenTask> task) {
        return task.flatMap(
                        open -> officers().stream().filter(o -> o.holds(open)).findFirst())
                .orElse(self);
    }
}
