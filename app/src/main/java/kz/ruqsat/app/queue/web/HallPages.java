package kz.ruqsat.app.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.queue.CounterDesk;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.Halls;
import kz.ruqsat.app.queue.web.HallViews.Span;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.CsvTable;
import kz.ruqsat.app.shell.NotYours;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /window/queue/hall}: the supervisor sets the hall and sees how long people wait. */
@Controller
class HallPages {
    private static final String HERE = "/window/queue/hall";
    private static final int LONGEST_DAYS = 92;
    private static final int WEEK = 7;

    private final Halls halls;
    private final HallViews views;
    private final QueueWords words;
    private final CounterDesk counters;

    HallPages(Halls halls, HallViews views, QueueWords words, CounterDesk counters) {
        this.halls = halls;
        this.counters = counters;
        this.views = views;
        this.words = words;
    }

    @GetMapping(HERE)
    ModelAndView show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Person person,
            PageFrame frame) {
        Hall hall = hall(person);
        return frame.show(
                "queue/hall",
                frame.text("queue.hall.title"),
                views.of(hall, span(from, to), Integer.toString(hall.counters()), ErrorSummary.NONE, frame.texts()));
    }

    @PostMapping(HERE)
    ModelAndView set(
            @RequestParam(defaultValue = "") String counters,
            @RequestParam(defaultValue = "") String calls,
            @RequestParam(defaultValue = "") String speaks,
            Person person,
            PageFrame frame) {
        Hall hall = hall(person);
        if (!counters.strip().matches("[1-9]\\d?") || !calls.matches("[1-9]")) {
            ErrorSummary errors =
                    new ErrorSummary(List.of(new ErrorSummary.Entry("counters", frame.text("queue.hall.fault"))));
            return frame.refused(
                    "queue/hall",
                    frame.text("queue.hall.title"),
                    views.of(hall, span("", ""), counters, errors, frame.texts()));
        }
        halls.set(new Hall(
                hall.body(),
                Integer.parseInt(counters.strip()),
                Integer.parseInt(calls),
                speaks.equals("true"),
                hall.kioskKey()));
        return frame.redirect(HERE, Alert.done(frame.text("queue.hall.saved")));
    }

    /** Frees the counter of one who left. */
    @PostMapping(HERE + "/counters/{counter}/free")
    ModelAndView free(@PathVariable int counter, Person person, PageFrame frame) {
        if (!counters.free(hall(person), counter, person.iin())) {
            throw new ChangedMeanwhile(HERE);
        }
        return frame.redirect(HERE, Alert.done(frame.text("queue.hall.freed", counter)));
    }

    /** A new key: kiosks that were opened with the old one no longer give tickets. */
    @PostMapping(HERE + "/key")
    ModelAndView renew(Person person, PageFrame frame) {
        Hall hall = hall(person);
        halls.set(new Hall(
                hall.body(),
                hall.counters(),
                hall.calls(),
                hall.speaks(),
                Secret.random().text()));
        return frame.redirect(HERE, Alert.done(frame.text("queue.hall.renewed")));
    }

    @GetMapping(HERE + "/waiting.csv")
    void export(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Person person,
            PageFrame frame,
            HttpServletResponse response)
            throws IOException {
        Hall hall = hall(person);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"queue.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        CsvTable table = new CsvTable(response.getWriter());
        table.row(views.exportHead(frame.texts()));
        views.exportRows(hall, span(from, to)).forEach(table::row);
    }

    /** The days asked for; a week until today when none are, and never longer than a quarter. */
    private Span span(String from, String to) {
        LocalDate today = words.now().atZone(Texts.ZONE).toLocalDate();
        LocalDate last = date(to, today);
        LocalDate first = date(from, last.minusDays(WEEK - 1));
        LocalDate earliest = last.minusDays(LONGEST_DAYS);
        return new Span(first.isBefore(earliest) ? earliest : first, last);
    }

    private static LocalDate date(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return otherwise;
        }
    }

    private Hall hall(Person person) {
        Body body = person.body();
        return halls.find(body == null ? "" : body.id()).orElseThrow(() -> new NotYours("a hall"));
    }
}
