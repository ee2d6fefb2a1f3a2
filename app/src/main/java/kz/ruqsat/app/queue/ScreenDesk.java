package kz.ruqsat.app.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.queue.store.CallRows;
import kz.ruqsat.app.queue.store.TicketHistory;
import org.springframework.stereotype.Component;

/** What the hall's screen shows: numbers only. */
@Component
public class ScreenDesk {
    private static final int CALLED = 8;
    private static final int WAITING = 100;

    private final CallRows calls;
    private final TicketHistory history;
    private final OpeningHours hours;
    private final InstantSource time;

    public ScreenDesk(CallRows calls, TicketHistory history, OpeningHours hours, InstantSource time) {
        this.calls = calls;
        this.history = history;
        this.hours = hours;
        this.time = time;
    }

    /**
     * What is to be seen.
     *
     * @param called those who are called or served, the latest call first
     * @param waiting those whose turn has come, in the order of calling
     */
    public record Board(List<Ticket> called, List<Ticket> waiting) {}

    public Board board(Hall hall) {
        Instant now = time.instant();
        LocalDate today = hours.dayOf(now);
        return new Board(calls.atCounters(hall.id(), today, CALLED), calls.waiting(hall.id(), today, now, WAITING));
    }

    /** By hall, a number that changes whenever something happens there. */
    public Map<String, Long> versions(Collection<String> halls) {
        return halls.isEmpty() ? Map.of() : history.latest(halls);
    }
}
