package kz.ruqsat.app.queue.web;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.queue.CounterDesk;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.Halls;
import kz.ruqsat.app.queue.Ticket;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotYours;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /window/queue}: the operator's counter. The next one is called; whom, the queue decides and not the operator. */
@Controller
class CounterPages {
    private static final String HERE = "/window/queue";

    private final CounterDesk desk;
    private final CounterViews views;
    private final Halls halls;

    CounterPages(CounterDesk desk, CounterViews views, Halls halls) {
        this.desk = desk;
        this.views = views;
        this.halls = halls;
    }

    @GetMapping(HERE)
    ModelAndView show(Person person, PageFrame frame) {
        Hall hall = hall(person);
        return frame.show(
                "queue/counter",
                frame.text("queue.counter.title"),
                views.of(hall, desk.look(hall, person.iin()), ErrorSummary.NONE, frame.texts()));
    }

    @PostMapping(HERE + "/seat")
    ModelAndView sit(@RequestParam(defaultValue = "0") int counter, Person person, PageFrame frame) {
        Hall hall = hall(person);
        if (desk.sit(hall, counter, person.iin())) {
            return frame.redirect(HERE);
        }
        ErrorSummary errors =
                new ErrorSummary(List.of(new ErrorSummary.Entry("counter", frame.text("queue.counter.taken"))));
        return frame.refused(
                "queue/counter",
                frame.text("queue.counter.title"),
                views.of(hall, desk.look(hall, person.iin()), errors, frame.texts()));
    }

    @PostMapping(HERE + "/leave")
    ModelAndView leave(Person person, PageFrame frame) {
        if (!desk.leave(hall(person), person.iin())) {
            throw new ChangedMeanwhile(HERE);
        }
        return frame.redirect(HERE);
    }

    @PostMapping(HERE + "/next")
    ModelAndView next(Person person, PageFrame frame) {
        return desk.next(hall(person), person.iin()).isPresent()
                ? frame.redirect(HERE)
                : frame.redirect(HERE, Alert.note(frame.text("queue.counter.nobody")));
    }

    @PostMapping(HERE + "/{ticket}/again")
    ModelAndView again(@PathVariable String ticket, Person person, PageFrame frame) {
        return done(desk.again(ticket, person.iin()), frame);
    }

    @PostMapping(HERE + "/{ticket}/absent")
    ModelAndView absent(@PathVariable String ticket, Person person, PageFrame frame) {
        return done(desk.absent(hall(person), ticket, person.iin()), frame);
    }

    @PostMapping(HERE + "/{ticket}/begin")
    ModelAndView begin(@PathVariable String ticket, Person person, PageFrame frame) {
        return done(desk.begin(ticket, person.iin()), frame);
    }

    @PostMapping(HERE + "/{ticket}/finish")
    ModelAndView finish(@PathVariable String ticket, Person person, PageFrame frame) {
        return done(desk.finish(ticket, person.iin()), frame);
    }

    private static ModelAndView done(Optional<Ticket> moved, PageFrame frame) {
        if (moved.isEmpty()) {
            throw new ChangedMeanwhile(HERE);
        }
        return frame.redirect(HERE);
    }

    private Hall hall(Person person) {
        Body body = person.body();
        return halls.find(body == null ? "" : body.id()).orElseThrow(() -> new NotYours("a hall"));
    }
}
