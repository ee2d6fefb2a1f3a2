package kz.ruqsat.app.queue.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's page.
 *
 * @param kiosk the address with the key that opens the kiosk
 * @param taken the counters at which somebody works
 * @param days waiting day by day, or null when there were no tickets
 * @param hours waiting hour by hour, or null
 */
public record HallView(
        String centre,
        String counters,
        String calls,
        boolean speaks,
        String screen,
        String kiosk,
        String from,
        String to,
        List<Integer> taken,
        @Nullable TableView days,
        @Nullable TableView hours,
        ErrorSummary errors) {
    public HallView {
        taken = List.copyOf(taken);
    }
}
