package kz.ruqsat.app.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.review.InboxDesk;
import kz.ruqsat.app.review.PaperEntry;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journals of incoming and outgoing papers. */
@Controller
public class PaperPages {
    private final InboxDesk desk;

    PaperPages(InboxDesk desk) {
        this.desk = desk;
    }

    /** The page: two tabs, a table, older papers behind. */
    public record PapersView(
            boolean incoming,
            @Nullable TableView table,
            @Nullable EmptyState empty,
            PaginationView pagination) {}

    @GetMapping("/review/papers/{direction:incoming|outgoing}")
    ModelAndView papers(
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String before,
            Person person,
            PageFrame frame) {
        boolean incoming = direction.equals("incoming");
        List<PaperEntry> entries = read(incoming, before, person);
        String address = "/review/papers/" + direction;
        String older = entries.size() < 25
                ? null
                : address + "?before=" + entries.getLast().year() + "-"
                        + entries.getLast().number();
        PapersView view = new PapersView(
                incoming,
                entries.isEmpty() ? null : table(entries, address + ".csv", frame),
                entries.isEmpty()
                        ? new EmptyState(
                                frame.text("review.papers.empty.title"),
                                frame.text("review.papers.empty.text"),
                                null,
                                null)
                        : null,
                new PaginationView(null, older));
        String title = frame.text(incoming ? "review.papers.incoming" : "review.papers.outgoing");
        return frame.show("review/papers", title, view);
    }

    /** The latest papers as a table for a spreadsheet. */
    @GetMapping("/review/papers/{direction:incoming|outgoing}.csv")
    ResponseEntity<byte[]> export(
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String before,
            Person person,
            PageFrame frame) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        for (PaperEntry entry : read(direction.equals("incoming"), before, person)) {
            csv.append(number(entry)).append(';').append(entry.application()).append(';');
            csv.append('"').append(entry.applicant().replace("\"", "\"\"")).append("\";");
            csv.append(frame.texts().moment(entry.at())).append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<PaperEntry> read(boolean incoming, @Nullable String before, Person person) {
        int year = Year.MAX_VALUE;
        int number = 0;
        if (before != null && before.matches("[0-9]{4}-[0-9]{1,9}")) {
            year = Integer.parseInt(before.substring(0, 4));
            number = Integer.parseInt(before.substring(5));
        }
        return desk.papers(Objects.requireNonNull(person.body()).id(), incoming, year, number);
    }

    private static TableView table(List<PaperEntry> entries, String export, PageFrame frame) {
        List<Column> columns = List.of(
                Column.text(frame.text("review.papers.number")),
                Column.text(frame.text("review.papers.application")),
                Column.text(frame.text("review.papers.applicant")),
                Column.text(frame.text("review.papers.at")));
        List<List<Cell>> rows = entries.stream()
                .map(entry -> List.of(
                        Cell.of(number(entry)),
                        Cell.link(entry.application().value(), "/review/" + entry.application()),
                        Cell.of(entry.applicant()),
                        Cell.of(frame.texts().moment(entry.at()))))
                .toList();
        return new TableView(frame.text("review.papers.caption"), true, columns, rows, export);
    }

    private static String number(PaperEntry entry) {
        return String.format(Locale.ROOT, "%d-%06d", entry.year(), entry.number());
    }
}
