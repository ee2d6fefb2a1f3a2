package kz.ruqsat.app.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.queue.store.SlotRows;
import kz.ruqsat.app.queue.store.TicketHistory;
import kz.ruqsat.app.queue.store.TicketRows;
import org.springframework.stereotype.Component;

/** Gives out tickets. To be called within a transaction: number, ticket and event stand or fall together. */
@Component
public class Tickets {
    private final TicketRows rows;
    private final SlotRows slots;
    private final TicketHistory history;
    private final InstantSource time;

    public Tickets(TicketRows rows, SlotRows slots, TicketHistory history, InstantSource time) {
        this.rows = rows;
        this.slots = slots;
        this.history = history;
        this.time = time;
    }

    TicketRows rows() {
        return rows;
    }

    SlotRows slots() {
        return slots;
    }

    /** The next walk-in of the day. */
    Ticket walkIn(Hall hall, LocalDate day, Errand errand, String actor) {
        Instant now = time.instant();
        Ticket ticket = made(hall, day, Ticket.Kind.WALK_IN, errand, now);
        rows.add(ticket, null);
        history.add(ticket, TicketEvent.TAKEN, actor, now);
        return ticket;
    }

    /** A booking; nothing when this person has one at this hall on this day. */
    Optional<Ticket> booked(Hall hall, LocalDate day, Errand errand, Instant slot, String person) {
        Ticket ticket = made(hall, day, Ticket.Kind.BOOKED, errand, slot);
        if (!rows.add(ticket, person)) {
            return Optional.empty();
        }
        history.add(ticket, TicketEvent.BOOKED, "iin:" + person, ticket.takenAt());
        return Optional.of(ticket);
    }

    /** Cancels a booking of this person and frees its place. */
    Optional<Ticket> cancelled(String id, String person) {
        Instant now = time.instant();
        Optional<Ticket> cancelled = rows.cancel(id, person, now);
        cancelled.ifPresent(ticket -> {
            slots.giveBack(ticket.body(), ticket.turnAt());
            history.add(ticket, TicketEvent.CANCELLED, "iin:" + person, now);
        });
        return cancelled;
    }

    private Ticket made(Hall hall, LocalDate day, Ticket.Kind kind, Errand errand, Instant turn) {
        return new Ticket(
                Secret.random().text(),
                hall.id(),
                day,
                kind,
                slots.next(hall.id(), day, kind),
                errand,
                turn,
                time.instant(),
                Ticket.State.WAITING,
                0,
                null,
                null,
                null);
    }
}
