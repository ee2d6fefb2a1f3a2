package kz.ruqsat.app.queue.web;

import java.util.Objects;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.ScreenDesk;
import kz.ruqsat.app.queue.Ticket;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.Language;
import org.springframework.stereotype.Component;

/** Fills the hall's screen. */
@Component
class BoardViews {
    private static final int LISTED = 12;

    private final ScreenDesk desk;
    private final TextBook book;

    BoardViews(ScreenDesk desk, TextBook book) {
        this.desk = desk;
        this.book = book;
    }

    BoardView of(Hall hall, Texts texts) {
        ScreenDesk.Board board = desk.board(hall);
        return new BoardView(
                texts.of(hall.body().name()),
                hall.id(),
                hall.speaks(),
                board.called().stream().map(this::call).toList(),
                board.waiting().stream().limit(LISTED).map(Ticket::label).toList(),
                Math.max(0, board.waiting().size() - LISTED));
    }

    private BoardView.Call call(Ticket ticket) {
        int counter = Objects.requireNonNull(ticket.counter());
        return new BoardView.Call(
                ticket.label(),
                counter,
                ticket.label() + "/" + ticket.calls(),
                ticket.state() == Ticket.State.CALLED,
                book.in(Language.KK).of("queue.screen.say", ticket.label(), counter),
                book.in(Language.RU).of("queue.screen.say", ticket.label(), counter));
    }
}
