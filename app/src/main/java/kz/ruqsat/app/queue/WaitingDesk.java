package kz.ruqsat.app.queue;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.queue.store.WaitingRows;
import org.springframework.stereotype.Component;

/** How long people wait, for the hall's supervisor. */
@Component
public class WaitingDesk {
    private final WaitingRows rows;

    public WaitingDesk(WaitingRows rows) {
        this.rows = rows;
    }

    /** Day by day, both ends with them; a day without tickets is left out. */
    public List<Waiting> byDay(Hall hall, LocalDate from, LocalDate to) {
        return rows.byDay(hall.id(), from, to);
    }

    /** Hour by hour of each of these days, by the hour of the turn. */
    public List<Waiting> byHour(Hall hall, LocalDate from, LocalDate to) {
        return rows.byHour(hall.id(), from, to);
    }
}
