package kz.ruqsat.app.queue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.queue.Booked;
import kz.ruqsat.app.queue.BookingDesk;
import kz.ruqsat.app.queue.Errand;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.web.BookingViews.Trouble;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /queue}: a window is booked, centre by centre, errand by errand, time by time. */
@Controller
class BookingPages {
    private final BookingDesk desk;
    private final BookingViews views;
    private final QueueWords words;

    BookingPages(BookingDesk desk, BookingViews views, QueueWords words) {
        this.desk = desk;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/queue")
    ModelAndView start(Person person, PageFrame frame) {
        return frame.show(
                "queue/start", frame.text("queue.title"), views.start(desk.bookings(person.iin()), frame.texts()));
    }

    @GetMapping("/queue/book")
    ModelAndView book(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(required = false) @Nullable String errand,
            @RequestParam(defaultValue = "") String day,
            PageFrame frame) {
        if (centre.isEmpty()) {
            return errand == null
                    ? frame.redirect("/queue")
                    : frame.show(
                            "queue/start",
                            frame.text("queue.centres.title"),
                            views.centresFor(new Errand(errand), frame.texts()));
        }
        Hall hall = words.hall(centre);
        if (errand == null || !words.serves(hall.body(), new Errand(errand))) {
            return errands(hall, errand != null, frame);
        }
        return frame.show(
                "queue/slots",
                frame.text("queue.slots.title"),
                views.slots(hall, new Errand(errand), parsed(day, LocalDate::parse), null, frame.texts()));
    }

    private ModelAndView errands(Hall hall, boolean wrong, PageFrame frame) {
        ErrorSummary errors = wrong
                ? new ErrorSummary(List.of(new ErrorSummary.Entry("errand-0", frame.text("queue.errand.fault"))))
                : ErrorSummary.NONE;
        ErrandView view = views.errands(hall, errors, frame.texts());
        String title = frame.text("queue.errand.title");
        return wrong ? frame.refused("queue/errand", title, view) : frame.show("queue/errand", title, view);
    }

    @PostMapping("/queue/book")
    ModelAndView take(
            @RequestParam String centre,
            @RequestParam String errand,
            @RequestParam(defaultValue = "") String slot,
            Person person,
            PageFrame frame) {
        Hall hall = words.hall(centre);
        Errand wanted = new Errand(errand);
        if (!words.serves(hall.body(), wanted)) {
            return errands(hall, true, frame);
        }
        Instant from = parsed(slot, Instant::parse);
        if (from == null) {
            return again(hall, wanted, null, new Trouble(frame.text("queue.fault.choose"), null), frame);
        }
        return switch (desk.book(hall, wanted, from, person.iin())) {
            case Booked.Kept(var ticket) ->
                frame.redirect(
                        "/queue",
                        Alert.done(frame.text(
                                "queue.booked",
                                ticket.label(),
                                ticket.turnAt(),
                                hall.body().name())));
            case Booked.Already(var first) ->
                again(hall, wanted, from, new Trouble(frame.text("queue.fault.already", first.label()), first), frame);
            case Booked.Full _ -> again(hall, wanted, from, new Trouble(frame.text("queue.fault.full"), null), frame);
            case Booked.NoSlot _ -> again(hall, wanted, from, new Trouble(frame.text("queue.fault.past"), null), frame);
        };
    }

    private ModelAndView again(Hall hall, Errand errand, @Nullable Instant slot, Trouble trouble, PageFrame frame) {
        LocalDate day = slot == null ? null : slot.atZone(Texts.ZONE).toLocalDate();
        return frame.refused(
                "queue/slots", frame.text("queue.slots.title"), views.slots(hall, errand, day, trouble, frame.texts()));
    }

    @PostMapping("/queue/bookings/{ticket}/cancel")
    ModelAndView cancel(@PathVariable String ticket, Person person, PageFrame frame) {
        if (!desk.cancel(ticket, person.iin())) {
            throw new ChangedMeanwhile("/queue");
        }
        return frame.redirect("/queue", Alert.done(frame.text("queue.cancelled")));
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> reading) {
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }
}
