package kz.ruqsat.app.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.ruqsat.app.queue.store.CallRows;
import kz.ruqsat.app.queue.store.HallRows;
import kz.ruqsat.app.queue.store.TicketHistory;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What operators do with the queue.
 *
 * <p><b>The order of calling.</b> The acts give the service "by the electronic queue, without accelerated service"
 * (MISSION 4.3): there is one order and no lane beside it. Every ticket has the moment of its turn: a booking its booked
 * time, a walk-in the moment at which it was taken. Nobody is called before that moment, and of all whose moment has come
 * the earliest is called first, whatever it comes for and whoever has it; of two with the same moment, the one that was
 * taken (or booked) earlier. So a booking for 10:00 goes behind everybody who was in the hall before 10:00 and before
 * everybody who came later. No operator chooses whom he calls, and no page lets him.
 *
 * <p><b>Absence.</b> One who does not come to a call waits on at his place, and is passed over for five minutes; after as
 * many calls as the hall allows he is absent for good. Both numbers are assumed: the acts do not speak of it.
 */
@Component
public class CounterDesk {
    private static final Duration PASSED_OVER = Duration.ofMinutes(5);
    private static final int SHOWN = 12;

    private final HallRows seats;
    private final CallRows calls;
    private final TicketHistory history;
    private final TransactionTemplate transaction;
    private final Moment moment;

    public CounterDesk(
            HallRows seats, CallRows calls, TicketHistory history, TransactionTemplate transaction, Moment moment) {
        this.seats = seats;
        this.calls = calls;
        this.history = history;
        this.transaction = transaction;
        this.moment = moment;
    }

    /** The time, and the day it is at the centres. */
    @Component
    public record Moment(InstantSource time, OpeningHours hours) {
        Instant now() {
            return time.instant();
        }

        LocalDate today() {
            return hours.dayOf(now());
        }
    }

    /**
     * What an operator sees.
     *
     * @param counter where he works; empty until he chose
     * @param ticket the one at his counter
     * @param waiting those whose turn has come, in the order of calling
     * @param nextBooking when the next booking's turn comes
     */
    public record Sight(
            Optional<Integer> counter, Optional<Ticket> ticket, List<Ticket> waiting, Optional<Instant> nextBooking) {}

    public Sight look(Hall hall, Iin operator) {
        LocalDate today = moment.today();
        return new Sight(
                seats.seats(hall.id(), today).stream()
                        .filter(seat -> seat.operator().equals(operator.value()))
                        .map(HallRows.Seat::counter)
                        .findFirst(),
                calls.atCounter(hall.id(), today, operator.value()),
                calls.waiting(hall.id(), today, moment.now(), SHOWN),
                calls.nextBooking(hall.id(), today, moment.now()));
    }

    /** The counters at which nobody works today. */
    public List<Integer> freeCounters(Hall hall) {
        List<Integer> taken = takenCounters(hall);
        return IntStream.rangeClosed(1, hall.counters())
                .boxed()
                .filter(counter -> !taken.contains(counter))
                .toList();
    }

    /** The counters at which somebody works today. */
    public List<Integer> takenCounters(Hall hall) {
        return seats.seats(hall.id(), moment.today()).stream()
                .map(HallRows.Seat::counter)
                .toList();
    }

    /**
     * Frees the counter of an operator who left without saying so: whom he had called waits on at his place, whom he
     * served counts as served. False when nobody works there.
     */
    public boolean free(Hall hall, int counter, Iin supervisor) {
        return inTransaction(() -> {
            Optional<String> operator = seats.seats(hall.id(), moment.today()).stream()
                    .filter(seat -> seat.counter() == counter)
                    .map(HallRows.Seat::operator)
                    .findFirst();
            operator.ifPresent(one -> vacate(hall, one, supervisor));
            return operator.isPresent();
        });
    }

    private void vacate(Hall hall, String operator, Iin supervisor) {
        LocalDate today = moment.today();
        Instant now = moment.now();
        seats.holdSeat(hall.id(), today, operator);
        calls.atCounter(hall.id(), today, operator).ifPresent(ticket -> {
            boolean served = ticket.state() == Ticket.State.SERVING;
            Optional<Ticket> ended = served
                    ? calls.finish(ticket.id(), operator, now)
                    : calls.absent(ticket.id(), operator, Integer.MAX_VALUE, now, now);
            ended.ifPresent(one ->
                    history.add(one, served ? TicketEvent.FINISHED : TicketEvent.RETURNED, actor(supervisor), now));
        });
        seats.leave(operator);
    }

    /** Sits down at a counter; false when somebody else works there or when this operator still has a ticket. */
    public boolean sit(Hall hall, int counter, Iin operator) {
        LocalDate today = moment.today();
        return counter >= 1
                && counter <= hall.counters()
                && inTransaction(() -> {
                    if (calls.atCounter(hall.id(), today, operator.value()).isPresent()) {
                        return false;
                    }
                    seats.leave(operator.value());
                    return seats.sit(hall.id(), counter, today, operator.value());
                });
    }

    /** Leaves the counter; the ticket at it, if any, has to be ended first. */
    public boolean leave(Hall hall, Iin operator) {
        return inTransaction(() -> {
            if (calls.atCounter(hall.id(), moment.today(), operator.value()).isPresent()) {
                return false;
            }
            seats.leave(operator.value());
            return true;
        });
    }

    /**
     * Calls the next one. An operator who has a ticket keeps it: pressing twice calls once.
     *
     * @return the ticket at the counter; nothing when nobody waits, or when the operator has no counter
     */
    public Optional<Ticket> next(Hall hall, Iin operator) {
        LocalDate today = moment.today();
        return inTransaction(() -> seats.holdSeat(hall.id(), today, operator.value())
                .flatMap(counter -> calls.atCounter(hall.id(), today, operator.value())
                        .or(() -> called(hall, today, counter, operator))));
    }

    private Optional<Ticket> called(Hall hall, LocalDate today, int counter, Iin operator) {
        Optional<Ticket> ticket = calls.callNext(hall.id(), today, counter, operator.value(), moment.now());
        ticket.ifPresent(called -> history.add(called, TicketEvent.CALLED, actor(operator), moment.now()));
        return ticket;
    }

    /** Calls the same ticket once more; nothing when it is not called at this operator's counter any more. */
    public Optional<Ticket> again(String ticket, Iin operator) {
        return noted(TicketEvent.CALLED_AGAIN, operator, () -> calls.callAgain(ticket, operator.value(), moment.now()));
    }

    /** The one who was called did not come. */
    public Optional<Ticket> absent(Hall hall, String ticket, Iin operator) {
        return inTransaction(() -> {
            Instant now = moment.now();
            Optional<Ticket> sent = calls.absent(ticket, operator.value(), hall.calls(), now, now.plus(PASSED_OVER));
            sent.ifPresent(one -> history.add(
                    one,
                    one.state() == Ticket.State.NO_SHOW ? TicketEvent.NO_SHOW : TicketEvent.ABSENT,
                    actor(operator),
                    now));
            return sent;
        });
    }

    /** The one who was called is here. */
    public Optional<Ticket> begin(String ticket, Iin operator) {
        return noted(TicketEvent.BEGUN, operator, () -> calls.begin(ticket, operator.value(), moment.now()));
    }

    /** The service at the counter is over. */
    public Optional<Ticket> finish(String ticket, Iin operator) {
        return noted(TicketEvent.FINISHED, operator, () -> calls.finish(ticket, operator.value(), moment.now()));
    }

    private Optional<Ticket> noted(TicketEvent event, Iin operator, Supplier<Optional<Ticket>> move) {
        return inTransaction(() -> {
            Optional<Ticket> moved = move.get();
            moved.ifPresent(ticket -> history.add(ticket, event, actor(operator), moment.now()));
            return moved;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static String actor(Iin operator) {
        return "iin:" + operator.value();
    }
}
