package kz.ruqsat.app.deadlines;

import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.deadlines.store.OverdueRows;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/**
 * Closes questions to other bodies whose term is over, where the regulation reads silence as consent. Where it does
 * not, the law refuses and the application waits on.
 */
@Component
public class SilenceWatch {
    private static final String ACTOR = "system:silence-watch";
    private static final int AT_ONCE = 100;

    private final OverdueRows rows;
    private final Casework casework;
    private final InstantSource time;

    public SilenceWatch(OverdueRows rows, Casework casework, InstantSource time) {
        this.rows = rows;
        this.casework = casework;
        this.time = time;
    }

    /** Goes through all of them once; returns how many applications moved. */
    public int look() {
        int moved = 0;
        String behind = "";
        List<UnifiedNumber> found = rows.unanswered(time.instant(), behind, AT_ONCE);
        while (!found.isEmpty()) {
            for (UnifiedNumber number : found) {
                Handled handled = casework.handle(number, ACTOR, (_, _) -> new Command.PresumeConsents());
                moved += handled instanceof Handled.Done ? 1 : 0;
                behind = number.value();
            }
            found = rows.unanswered(time.instant(), behind, AT_ONCE);
        }
        return moved;
    }
}
