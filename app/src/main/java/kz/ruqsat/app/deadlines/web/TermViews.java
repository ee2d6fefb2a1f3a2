package kz.ruqsat.app.deadlines.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.deadlines.Breaking;
import kz.ruqsat.app.deadlines.OpenTerm;
import kz.ruqsat.app.deadlines.Said;
import kz.ruqsat.app.deadlines.TermFilter;
import kz.ruqsat.app.deadlines.TermFilter.Within;
import kz.ruqsat.app.deadlines.TermGroup;
import kz.ruqsat.app.deadlines.TermLine;
import kz.ruqsat.app.deadlines.web.TermPages.TermQuery;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the superiors' pages. */
@Component
class TermViews {
    private final TermWords words;

    TermViews(TermWords words) {
        this.words = words;
    }

    TermsView of(Breaking breaking, TermQuery query, PageFrame frame) {
        Texts texts = frame.texts();
        TableView list = breaking.lines().isEmpty() ? null : list(breaking, query, texts);
        String base = query.address("/review/terms", breaking.shown());
        return new TermsView(
                tabs(breaking, query, texts),
                chosen(query.filter(), breaking, texts),
                list,
                list == null
                        ? new EmptyState(
                                texts.of("deadlines.empty.title"), texts.of("deadlines.empty.text"), null, null)
                        : null,
                new PaginationView(
                        null,
                        breaking.next() == null
                                ? null
                                : base + "&after=" + breaking.next().replace(" ", "%20")),
                breaking.groups().isEmpty() ? null : groups(breaking.groups(), texts));
    }

    private static List<TermsView.Tab> tabs(Breaking breaking, TermQuery query, Texts texts) {
        List<TermsView.Tab> tabs = new ArrayList<>();
        for (Within within : Within.values()) {
            long count = breaking.counts().getOrDefault(within, 0L);
            tabs.add(new TermsView.Tab(
                    texts.of("deadlines.within." + within.name()),
                    texts.number(count),
                    query.address("/review/terms", within),
                    within == breaking.shown(),
                    within == Within.OVERDUE && count > 0 ? "rq-tab--overdue" : ""));
        }
        return tabs;
    }

    private @Nullable String chosen(TermFilter filter, Breaking breaking, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (filter.body() != null) {
            parts.add(words.body(filter.body(), texts));
        }
        if (filter.role() != null) {
            parts.add(role(filter.role(), breaking, texts));
        }
        if (filter.person() != null) {
            parts.add(breaking.groups().stream()
                    .filter(group -> group.of().person() != null
                            && group.of().person().value().equals(filter.person()))
                    .map(TermGroup::person)
                    .findFirst()
                    .orElse(filter.person()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    /** Only roles that occur: an address may name anything. */
    private String role(String role, Breaking breaking, Texts texts) {
        return breaking.groups().stream()
                        .anyMatch(group -> group.of().role().value().equals(role))
                ? words.role(role, texts)
                : role;
    }

    private TableView list(Breaking breaking, TermQuery query, Texts texts) {
        List<Column> columns = List.of(
                Column.text(texts.of("deadlines.column.left")),
                Column.text(texts.of("deadlines.column.number")),
                Column.text(texts.of("deadlines.column.step")),
                Column.text(texts.of("deadlines.column.who")));
        List<List<Cell>> rows =
                breaking.lines().stream().map(line -> row(line, texts)).toList();
        return new TableView(
                texts.of("deadlines.title"), true, columns, rows, query.address("/review/terms.csv", breaking.shown()));
    }

    private List<Cell> row(TermLine line, Texts texts) {
        OpenTerm term = line.term();
        boolean overdue = words.overdue(term.due());
        Tag left = new Tag(
                words.left(term.due(), texts), overdue ? Tone.BAD : term.said().reminded() ? Tone.SOON : Tone.NEUTRAL);
        String said = words.said(term, texts);
        String due = texts.moment(term.due());
        String role = words.role(term.of().role().value(), texts);
        String body = words.body(term.of().body(), texts);
        return List.of(
                Cell.tag(left).noting(said.isEmpty() ? due : due + " · " + said),
                Cell.link(term.application().value(), "/review/" + term.application())
                        .noting(line.applicant()),
                Cell.of(words.step(term, texts)).noting(words.service(term, texts)),
                Cell.of(line.person().isEmpty() ? role : line.person())
                        .noting(line.person().isEmpty() ? body : role + " · " + body));
    }

    private TableView groups(List<TermGroup> groups, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.of("deadlines.column.person")));
        columns.add(Column.text(texts.of("deadlines.column.division")));
        columns.add(Column.text(texts.of("deadlines.column.body")));
        for (Within within : Within.values()) {
            columns.add(Column.number(texts.of("deadlines.within." + within.name())));
        }
        return new TableView(
                texts.of("deadlines.groups"),
                true,
                columns,
                groups.stream().map(group -> row(group, texts)).toList(),
                null);
    }

    private List<Cell> row(TermGroup group, Texts texts) {
        String body = group.of().body();
        String role = group.of().role().value();
        String whose = group.of().person() == null ? null : group.of().person().value();
        List<Cell> cells = new ArrayList<>();
        cells.add(
                whose == null
                        ? Cell.of(texts.of("deadlines.anybody"))
                        : Cell.link(
                                group.person().isEmpty() ? whose : group.person(),
                                new TermQuery(null, null, null, whose).address("/review/terms", null)));
        cells.add(Cell.link(
                words.role(role, texts), new TermQuery(null, body, role, null).address("/review/terms", null)));
        cells.add(Cell.link(
                words.body(body, texts), new TermQuery(null, body, null, null).address("/review/terms", null)));
        cells.add(Cell.of(texts.number(group.overdue())));
        cells.add(Cell.of(texts.number(group.today())));
        cells.add(Cell.of(texts.number(group.week())));
        cells.add(Cell.of(texts.number(group.later())));
        return cells;
    }

    EscalationsView escalations(List<Said> page, @Nullable String older, PageFrame frame) {
        Texts texts = frame.texts();
        List<Column> columns = List.of(
                Column.text(texts.of("deadlines.column.number")),
                Column.text(texts.of("deadlines.column.who")),
                Column.text(texts.of("deadlines.column.due")),
                Column.text(texts.of("deadlines.column.told")));
        List<List<Cell>> rows = page.stream().map(said -> row(said, texts)).toList();
        return new EscalationsView(
                rows.isEmpty() ? null : new TableView(texts.of("deadlines.escalations"), true, columns, rows, null),
                rows.isEmpty()
                        ? new EmptyState(
                                texts.of("deadlines.escalations.empty.title"),
                                texts.of("deadlines.escalations.empty.text"),
                                null,
                                null)
                        : null,
                new PaginationView(null, older));
    }

    private List<Cell> row(Said said, Texts texts) {
        var signal = said.signal();
        String role = words.role(signal.of().role().value(), texts);
        Tag standing = switch (said.standing()) {
            case RUNS -> new Tag(words.left(signal.due(), texts), Tone.BAD);
            case MOVED -> new Tag(texts.of("deadlines.moved"), Tone.NEUTRAL);
            case DONE -> new Tag(texts.of("deadlines.settled"), Tone.GOOD);
        };
        return List.of(
                Cell.link(signal.application().value(), "/review/" + signal.application()),
                Cell.of(said.ofName() == null ? role : said.ofName())
                        .noting(role + " · " + words.body(signal.of().body(), texts)),
                Cell.tag(standing).noting(texts.moment(signal.due())),
                Cell.of(texts.moment(signal.at())).noting(texts.of("deadlines.level", signal.level())));
    }
}
