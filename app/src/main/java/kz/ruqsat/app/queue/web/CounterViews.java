package kz.ruqsat.app.queue.web;

import kz.ruqsat.app.queue.CounterDesk;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.Ticket;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.springframework.stereotype.Component;

/** Fills the operator's page. */
@Component
class CounterViews {
    private final CounterDesk desk;
    private final BoardViews boards;
    private final QueueWords words;

    CounterViews(CounterDesk desk, BoardViews boards, QueueWords words) {
        this.desk = desk;
        this.boards = boards;
        this.words = words;
    }

    CounterView of(Hall hall, CounterDesk.Sight sight, ErrorSummary errors, Texts texts) {
        return new CounterView(
                texts.of(hall.body().name()),
                hall.id(),
                sight.counter().orElse(null),
                desk.freeCounters(hall),
                sight.ticket().map(ticket -> atCounter(hall, ticket, texts)).orElse(null),
                boards.of(hall, texts),
                sight.nextBooking()
                        .map(next -> texts.of("queue.counter.nextBooking", texts.time(next)))
                        .orElse(null),
                words.choices(hall.body(), texts),
                errors);
    }

    private CounterView.AtCounter atCounter(Hall hall, Ticket ticket, Texts texts) {
        return new CounterView.AtCounter(
                ticket.label(),
                words.errand(ticket.errand(), texts),
                texts.of(
                        ticket.kind() == Ticket.Kind.BOOKED ? "queue.slip.booked" : "queue.slip.taken",
                        ticket.turnAt()),
                ticket.state() == Ticket.State.SERVING,
                texts.counted("queue.calls.", ticket.calls()),
                texts.of(
                        ticket.calls() >= hall.calls() ? "queue.counter.absent.last" : "queue.counter.absent.back",
                        hall.calls()),
                "/window/queue/" + ticket.id(),
                ticket.errand().service().isPresent());
    }
}
