package kz.ruqsat.app.deadlines.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.deadlines.Breaking;
import kz.ruqsat.app.deadlines.OpenTerm;
import kz.ruqsat.app.deadlines.Said;
import kz.ruqsat.app.deadlines.TermDesk;
import kz.ruqsat.app.deadlines.TermFilter;
import kz.ruqsat.app.deadlines.TermFilter.Within;
import kz.ruqsat.app.deadlines.TermLine;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.NotYours;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is about to break, and what was escalated: for superiors. */
@Controller
class TermPages {
    private final TermDesk desk;
    private final TermViews views;
    private final TermWords words;

    TermPages(TermDesk desk, TermViews views, TermWords words) {
        this.desk = desk;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/review/terms")
    ModelAndView terms(
            TermQuery query, @RequestParam(required = false) @Nullable String after, Person person, PageFrame frame) {
        superiorsOnly(person);
        TermFilter filter = query.filter();
        Breaking breaking = desk.breaking(person, filter, after);
        return frame.show("deadlines/terms", frame.text("deadlines.title"), views.of(breaking, query, frame));
    }

    @GetMapping("/review/terms/escalations")
    ModelAndView escalations(@RequestParam(required = false) @Nullable Long before, Person person, PageFrame frame) {
        superiorsOnly(person);
        List<Said> page = desk.escalations(person, before == null ? Long.MAX_VALUE : before);
        String older = page.size() < desk.pageSize()
                ? null
                : "/review/terms/escalations?before=" + page.getLast().id();
        return frame.show(
                "deadlines/escalations", frame.text("deadlines.escalations"), views.escalations(page, older, frame));
    }

    /** The lines of the filter as a table for a spreadsheet. */
    @GetMapping("/review/terms.csv")
    ResponseEntity<byte[]> export(TermQuery query, Person person, PageFrame frame) {
        superiorsOnly(person);
        Texts texts = frame.texts();
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(
                csv,
                List.of(
                        texts.of("deadlines.column.number"),
                        texts.of("deadlines.column.service"),
                        texts.of("deadlines.column.applicant"),
                        texts.of("deadlines.column.step"),
                        texts.of("deadlines.column.body"),
                        texts.of("deadlines.column.division"),
                        texts.of("deadlines.column.person"),
                        texts.of("deadlines.column.due"),
                        texts.of("deadlines.column.left"),
                        texts.of("deadlines.column.said")));
        desk.export(person, query.filter()).forEach(found -> line(csv, cells(found, texts)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(TermLine found, Texts texts) {
        OpenTerm term = found.term();
        List<String> cells = new ArrayList<>();
        cells.add(term.application().value());
        cells.add(words.service(term, texts));
        cells.add(found.applicant());
        cells.add(words.step(term, texts));
        cells.add(words.body(term.of().body(), texts));
        cells.add(words.role(term.of().role().value(), texts));
        cells.add(found.person());
        cells.add(texts.moment(term.due()));
        cells.add(words.left(term.due(), texts));
        cells.add(words.said(term, texts));
        return cells;
    }

    /** A cell that looks like a formula is written so that no spreadsheet computes it. */
    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
            csv.append(i == 0 ? "" : ";")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }

    private void superiorsOnly(Person person) {
        if (!desk.superior(person)) {
            throw new NotYours("terms of others");
        }
    }

    /** The filter as it stands in the address; what it does not know is left out. */
    record TermQuery(
            @Nullable String within,
            @Nullable String body,
            @Nullable String role,
            @Nullable String person) {

        TermFilter filter() {
            return new TermFilter(chosen(), given(body), given(role), given(person));
        }

        private @Nullable Within chosen() {
            for (Within one : Within.values()) {
                if (one.name().equals(within)) {
                    return one;
                }
            }
            return null;
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }

        /** The same filter in an address, for a span or for all. */
        String address(String path, @Nullable Within chosen) {
            StringBuilder address = new StringBuilder(path);
            add(address, "within", chosen == null ? null : chosen.name());
            add(address, "body", given(body));
            add(address, "role", given(role));
            add(address, "person", given(person));
            return address.toString();
        }

        private static void add(StringBuilder address, String name, @Nullable String value) {
            if (value != null && value.matches("[A-Za-z0-9-]{1,60}")) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
    }
}
