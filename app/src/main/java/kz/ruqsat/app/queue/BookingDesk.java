package kz.ruqsat.app.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Booking on the portal (001…, 9.1: the electronic queue can be booked through the portal). As many can book a slot as
 * the hall has counters. A person has at most one open booking at a hall on a day; whom he acts for does not matter, for
 * it is he who comes.
 */
@Component
public class BookingDesk {
    private final Tickets tickets;
    private final OpeningHours hours;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    public BookingDesk(Tickets tickets, OpeningHours hours, TransactionTemplate transaction, InstantSource time) {
        this.tickets = tickets;
        this.hours = hours;
        this.transaction = transaction;
        this.time = time;
    }

    /** The days ahead and what is free on them. */
    public List<SlotDay> days(Hall hall) {
        Instant now = time.instant();
        List<LocalDate> days = hours.days(now);
        if (days.isEmpty()) {
            return List.of();
        }
        Instant end = now.plus(java.time.Duration.ofDays(60));
        Map<Instant, Integer> taken = tickets.slots().taken(hall.id(), now, end);
        return days.stream()
                .map(day -> new SlotDay(
                        day,
                        hours.slots(day, now).stream()
                                .map(slot -> new Slot(slot, hall.counters(), taken.getOrDefault(slot, 0)))
                                .toList()))
                .filter(day -> !day.slots().isEmpty())
                .toList();
    }

    /** Books a place at that hall and time. */
    public Booked book(Hall hall, Errand errand, Instant slot, Iin person) {
        Instant now = time.instant();
        LocalDate day = hours.dayOf(slot);
        if (!hours.days(now).contains(day) || !hours.slots(day, now).contains(slot)) {
            return new Booked.NoSlot();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Booked booked = attempt(hall, errand, slot, day, person.value());
            if (!(booked instanceof Booked.Kept)) {
                status.setRollbackOnly();
            }
            return booked;
        }));
    }

    private Booked attempt(Hall hall, Errand errand, Instant slot, LocalDate day, String person) {
        Optional<Ticket> first = tickets.rows().open(person, hall.id(), day);
        if (first.isPresent()) {
            return new Booked.Already(first.get());
        }
        if (!tickets.slots().take(hall.id(), slot, hall.counters())) {
            return new Booked.Full();
        }
        // Another press of the same person may have been faster: then the first booking is shown and the place given
        // back.
        return tickets.booked(hall, day, errand, slot, person)
                .<Booked>map(Booked.Kept::new)
                .or(() -> tickets.rows().open(person, hall.id(), day).map(Booked.Already::new))
                .orElseGet(Booked.Full::new);
    }

    /** The person's bookings that still wait. */
    public List<Ticket> bookings(Iin person) {
        return tickets.rows().bookings(person.value(), hours.dayOf(time.instant()));
    }

    /** Cancels a booking and frees its place; false when it is not this person's or was called already. */
    public boolean cancel(String ticket, Iin person) {
        return Objects.requireNonNull(transaction.execute(
                _ -> tickets.cancelled(ticket, person.value()).isPresent()));
    }
}
