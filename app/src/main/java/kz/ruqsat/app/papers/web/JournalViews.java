package kz.ruqsat.app.papers.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.papers.Journal;
import kz.ruqsat.app.papers.JournalEntry;
import kz.ruqsat.app.papers.JournalSearch;
import kz.ruqsat.app.papers.PaperDesk;
import kz.ruqsat.app.papers.web.JournalPages.Address;
import kz.ruqsat.app.papers.web.JournalView.Printed;
import kz.ruqsat.app.papers.web.JournalView.Year;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the journals' pages. */
@Component
class JournalViews {
    /** More are not printed at once: nobody reads them. */
    private static final int PRINTED = 2000;

    private final Laws laws;

    JournalViews(Laws laws) {
        this.laws = laws;
    }

    JournalView page(
            JournalSearch search, List<JournalEntry> entries, List<Integer> years, Address address, PageFrame frame) {
        String older = entries.size() < PaperDesk.PAGE
                ? null
                : address.as("") + "&before=" + entries.getLast().number();
        return new JournalView(
                search.journal() == Journal.INCOMING,
                search.year(),
                search.words(),
                years.stream()
                        .map(year -> new Year(year, address.path() + "?year=" + year, year == search.year()))
                        .toList(),
                entries.isEmpty() ? null : table(entries, address.as(".csv"), frame),
                entries.isEmpty() ? empty(search, frame) : null,
                new PaginationView(null, older),
                address.as(".pdf"));
    }

    private static EmptyState empty(JournalSearch search, PageFrame frame) {
        return search.words().isEmpty()
                ? new EmptyState(frame.text("papers.empty.title"), frame.text("papers.empty.text"), null, null)
                : new EmptyState(frame.text("papers.notFound.title"), frame.text("papers.notFound.text"), null, null);
    }

    private TableView table(List<JournalEntry> entries, String export, PageFrame frame) {
        List<Column> columns = heads(frame).stream().map(Column::text).toList();
        List<List<Cell>> rows = entries.stream()
                .map(entry -> List.of(
                        Cell.link(entry.mark(), "/review/" + entry.application() + "/papers"),
                        Cell.of(frame.texts().moment(entry.at())),
                        Cell.link(entry.application().value(), "/review/" + entry.application()),
                        Cell.of(entry.applicant()),
                        Cell.of(service(entry, frame))))
                .toList();
        return new TableView(frame.text("papers.nav"), true, columns, rows, export);
    }

    List<String> heads(PageFrame frame) {
        return List.of(
                frame.text("papers.number"),
                frame.text("papers.at"),
                frame.text("papers.application"),
                frame.text("papers.applicant"),
                frame.text("papers.service"));
    }

    List<String> line(JournalEntry entry, PageFrame frame) {
        return List.of(
                entry.mark(),
                frame.texts().moment(entry.at()),
                entry.application().value(),
                entry.applicant(),
                service(entry, frame));
    }

    private String service(JournalEntry entry, PageFrame frame) {
        return frame.texts()
                .of(laws.edition(entry.regulation(), entry.edition()).head().title());
    }

    Printed printed(JournalSearch search, String body, PaperDesk desk, PageFrame frame) {
        List<List<String>> rows = new ArrayList<>();
        desk.forEach(search, entry -> {
            if (rows.size() <= PRINTED) {
                rows.add(line(entry, frame));
            }
        });
        @Nullable String more = rows.size() > PRINTED ? frame.text("papers.print.more", PRINTED) : null;
        List<List<String>> shown = rows.size() > PRINTED ? rows.subList(0, PRINTED) : rows;
        String title = frame.text("papers.journal." + search.journal()) + ", " + search.year();
        return new Printed(title, body, heads(frame), shown.reversed(), more);
    }
}
