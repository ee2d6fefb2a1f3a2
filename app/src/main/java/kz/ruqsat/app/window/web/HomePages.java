package kz.ruqsat.app.window.web;

import java.util.List;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionDesk;
import kz.ruqsat.app.window.ReceptionLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The operator's own page: who is being received, what is on its way. */
@Controller
public class HomePages {
    private static final int TICKET = 20;

    private final ReceptionDesk desk;
    private final Lines lines;

    HomePages(ReceptionDesk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    /** The page ({@code window/home.jte}). */
    public record HomeView(List<Line> open, TableView sent, boolean nothingSent) {
        public HomeView {
            open = List.copyOf(open);
        }
    }

    /** One reception. */
    public record Line(String address, String who, String service, String number, String since, Tag stage) {}

    @GetMapping("/window")
    ModelAndView home(Person person, PageFrame frame) {
        Office.channel(person);
        List<Line> open = desk.list(person.officer(), Stage.OPEN, Stage.DECLINED).stream()
                .map(line -> line(line, frame))
                .toList();
        List<ReceptionLine> sent = desk.list(
                person.officer(), Stage.SENT, Stage.REGISTERED, Stage.REFUSED, Stage.HANDED_OVER, Stage.RETURNED);
        return frame.show(
                "window/home", frame.text("window.title"), new HomeView(open, table(sent, frame), sent.isEmpty()));
    }

    @PostMapping("/window/receptions")
    ModelAndView open(@RequestParam(defaultValue = "") String ticket, Person person, PageFrame frame) {
        String called = ticket.strip();
        Reception reception = desk.open(
                person.officer(), Office.channel(person), called.isEmpty() || called.length() > TICKET ? null : called);
        return frame.redirect(Office.address(reception));
    }

    private Line line(ReceptionLine line, PageFrame frame) {
        String who = line.visitorName() == null ? frame.text("window.unknown") : line.visitorName();
        return new Line(
                "/window/receptions/" + line.number(),
                line.ticket() == null ? who : line.ticket() + " · " + who,
                lines.service(line, frame),
                line.number().value(),
                frame.text("window.clock.since", frame.texts().time(line.openedAt())),
                Lines.stage(line.stage(), frame));
    }

    private TableView table(List<ReceptionLine> sent, PageFrame frame) {
        List<Column> columns = List.of(
                Column.text(frame.text("window.column.number")),
                Column.text(frame.text("window.column.applicant")),
                Column.text(frame.text("window.column.service")),
                Column.text(frame.text("window.column.application")),
                Column.text(frame.text("window.column.stage")));
        List<List<Cell>> rows = sent.stream()
                .map(line -> List.of(
                        Cell.link(line.number().value(), "/window/receptions/" + line.number()),
                        Cell.of(line.applicantName() == null ? "–" : line.applicantName()),
                        Cell.of(lines.service(line, frame)),
                        Cell.of(line.application() == null ? "–" : line.application()),
                        Cell.tag(Lines.stage(line.stage(), frame))))
                .toList();
        return new TableView(frame.text("window.sent.title"), false, columns, rows, null);
    }
}
