package kz.ruqsat.app.queue;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives tickets to those who come without a booking, in the order in which they come (MISSION 4.3). */
@Component
public class KioskDesk {
    private final Tickets tickets;
    private final OpeningHours hours;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    public KioskDesk(Tickets tickets, OpeningHours hours, TransactionTemplate transaction, InstantSource time) {
        this.tickets = tickets;
        this.hours = hours;
        this.transaction = transaction;
        this.time = time;
    }

    /** Whether the hall is open now. */
    public boolean open() {
        return hours.open(time.instant());
    }

    /**
     * The next number of the day.
     *
     * @param actor who gives it: {@code kiosk}, or {@code iin:…} of one who works in the hall
     */
    public Ticket take(Hall hall, Errand errand, String actor) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tickets.walkIn(hall, hours.dayOf(time.instant()), errand, actor)));
    }

    /** A ticket by its id. */
    public Optional<Ticket> find(String id) {
        return tickets.rows().find(id);
    }

    /** How many will be called before this ticket, as it stands now. */
    public int ahead(Ticket ticket) {
        return tickets.rows().ahead(ticket, time.instant());
    }
}
