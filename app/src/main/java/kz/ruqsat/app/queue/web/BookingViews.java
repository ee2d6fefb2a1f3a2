package kz.ruqsat.app.queue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.queue.BookingDesk;
import kz.ruqsat.app.queue.Errand;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.Slot;
import kz.ruqsat.app.queue.SlotDay;
import kz.ruqsat.app.queue.Ticket;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of booking. */
@Component
class BookingViews {
    private final BookingDesk desk;
    private final QueueWords words;

    BookingViews(BookingDesk desk, QueueWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** All that stands in the way of a booking, or nothing. */
    record Trouble(String text, @Nullable Ticket first) {}

    QueueView start(List<Ticket> bookings, Texts texts) {
        return new QueueView(
                bookings.stream().map(ticket -> booking(ticket, texts)).toList(),
                words.centres().stream()
                        .map(body -> centre(body, "/queue/book?centre=" + body.id(), texts))
                        .toList());
    }

    /** The centres at which one can apply for this service. */
    QueueView centresFor(Errand errand, Texts texts) {
        return new QueueView(
                List.of(),
                words.centres().stream()
                        .filter(body -> words.serves(body, errand))
                        .map(body -> centre(body, address(body, errand), texts))
                        .toList());
    }

    private static QueueView.Centre centre(Body body, String address, Texts texts) {
        return new QueueView.Centre(
                texts.of(body.name()), texts.of("queue.kind." + body.kind().word()), address);
    }

    private static String address(Body body, Errand errand) {
        return "/queue/book?centre=" + body.id() + "&errand=" + errand.word();
    }

    QueueView.Booking booking(Ticket ticket, Texts texts) {
        return new QueueView.Booking(
                ticket.label(),
                texts.moment(ticket.turnAt()),
                texts.of(words.hall(ticket.body()).body().name()),
                words.errand(ticket.errand(), texts),
                "/queue/tickets/" + ticket.id(),
                "/queue/bookings/" + ticket.id() + "/cancel",
                ticket.state() == Ticket.State.WAITING);
    }

    ErrandView errands(Hall hall, ErrorSummary errors, Texts texts) {
        return new ErrandView(texts.of(hall.body().name()), hall.id(), words.choices(hall.body(), texts), errors);
    }

    /** @param wanted the day that was asked for; else the first with a free place is shown */
    SlotsView slots(Hall hall, Errand errand, @Nullable LocalDate wanted, @Nullable Trouble trouble, Texts texts) {
        List<SlotDay> days = desk.days(hall);
        Optional<SlotDay> shown = days.stream()
                .filter(day -> day.day().equals(wanted))
                .findFirst()
                .or(() -> days.stream().filter(day -> day.free() > 0).findFirst());
        LocalDate current = shown.map(SlotDay::day).orElse(null);
        Ticket first = trouble == null ? null : trouble.first();
        return new SlotsView(
                texts.of(hall.body().name()),
                hall.id(),
                words.errand(errand, texts),
                errand.word(),
                days.stream()
                        .map(day -> day(day, address(hall.body(), errand), current, texts))
                        .toList(),
                current == null ? null : QueueWords.day(current, texts),
                shown.map(SlotDay::slots).orElse(List.of()).stream()
                        .map(slot -> time(slot, texts))
                        .toList(),
                first == null ? null : booking(first, texts),
                trouble == null
                        ? ErrorSummary.NONE
                        : new ErrorSummary(List.of(new ErrorSummary.Entry("times", trouble.text()))));
    }

    private static SlotsView.Day day(SlotDay day, String address, @Nullable LocalDate current, Texts texts) {
        return new SlotsView.Day(
                QueueWords.day(day.day(), texts),
                texts.counted("queue.free.", day.free()),
                address + "&day=" + day.day(),
                day.day().equals(current));
    }

    private static SlotsView.Time time(Slot slot, Texts texts) {
        return new SlotsView.Time(
                slot.from().toString(),
                texts.time(slot.from()),
                slot.free() == 0 ? texts.of("queue.full") : texts.counted("queue.free.", slot.free()),
                slot.free() > 0);
    }
}
