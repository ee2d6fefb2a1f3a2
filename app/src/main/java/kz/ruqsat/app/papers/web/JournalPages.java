package kz.ruqsat.app.papers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.papers.Journal;
import kz.ruqsat.app.papers.JournalEntry;
import kz.ruqsat.app.papers.JournalSearch;
import kz.ruqsat.app.papers.PaperDesk;
import kz.ruqsat.app.papers.PaperPrinter;
import kz.ruqsat.app.shell.CsvTable;
import kz.ruqsat.app.shell.PageFrame;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /review/journals}: the journals of the body's incoming and outgoing papers, by year. */
@Controller
class JournalPages {
    private final PaperDesk desk;
    private final PaperPrinter printer;
    private final JournalViews views;

    JournalPages(PaperDesk desk, PaperPrinter printer, JournalViews views) {
        this.desk = desk;
        this.printer = printer;
        this.views = views;
    }

    @GetMapping({"/review/journals", "/review/papers/{direction:incoming|outgoing}"})
    ModelAndView first(@PathVariable(required = false) String direction, PageFrame frame) {
        return frame.redirect("/review/journals/" + (direction == null ? "incoming" : direction));
    }

    @GetMapping("/review/journals/{direction:incoming|outgoing}")
    ModelAndView journal(
            @PathVariable String direction,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            Person person,
            PageFrame frame) {
        JournalSearch search = search(direction, year, q, person);
        List<JournalEntry> entries = desk.page(search, before);
        JournalView view = views.page(
                search, entries, desk.years(search.body(), search.journal()), address(direction, search), frame);
        return frame.show("papers/journal", frame.text("papers.journal." + search.journal()), view);
    }

    /** All lines of the year, or those that were searched for, as a table for a spreadsheet. */
    @GetMapping("/review/journals/{direction:incoming|outgoing}.csv")
    void export(
            @PathVariable String direction,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String q,
            Person person,
            PageFrame frame,
            HttpServletResponse response)
            throws IOException {
        JournalSearch search = search(direction, year, q, person);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + direction + "-" + search.year() + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        CsvTable table = new CsvTable(response.getWriter());
        table.row(views.heads(frame));
        desk.forEach(search, entry -> table.row(views.line(entry, frame)));
    }

    /** The journal as a paper. */
    @GetMapping("/review/journals/{direction:incoming|outgoing}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String direction,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String q,
            Person person,
            PageFrame frame) {
        JournalSearch search = search(direction, year, q, person);
        String body = frame.texts().of(Objects.requireNonNull(person.body()).name());
        byte[] pdf = printer.print("papers/journalPrint.jte", views.printed(search, body, desk, frame));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    private JournalSearch search(String direction, int year, String words, Person person) {
        Body body = Objects.requireNonNull(person.body());
        Journal journal = direction.equals("incoming") ? Journal.INCOMING : Journal.OUTGOING;
        return new JournalSearch(body.id(), journal, year == 0 ? desk.thisYear() : year, words);
    }

    /** The address of the same lines, without where they begin; an ending such as ".csv" goes before the question mark. */
    private static Address address(String direction, JournalSearch search) {
        String words = URLEncoder.encode(search.words(), StandardCharsets.UTF_8);
        return new Address("/review/journals/" + direction, "?year=" + search.year() + "&q=" + words);
    }

    /** An address in two parts. */
    record Address(String path, String query) {
        String as(String ending) {
            return path + ending + query;
        }
    }
}
