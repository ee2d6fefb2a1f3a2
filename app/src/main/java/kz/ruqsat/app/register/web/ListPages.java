package kz.ruqsat.app.register.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.register.Entry;
import kz.ruqsat.app.register.Found;
import kz.ruqsat.app.register.Place;
import kz.ruqsat.app.register.Query;
import kz.ruqsat.app.register.RegisterDesk;
import kz.ruqsat.app.register.Wanted;
import kz.ruqsat.app.shell.Masking;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts what was found into words: the page and the table for a spreadsheet. */
@Component
class ListPages {
    private static final String ADDRESS = "/register";
    private static final String EXPORT = "/register/licences.csv";

    private final Laws laws;

    ListPages(Laws laws) {
        this.laws = laws;
    }

    /** The status of a licence as a word and a colour. */
    static Tag tag(Licence.Status status, Texts texts) {
        return switch (status) {
            case IN_FORCE -> new Tag(texts.of("register.status.in-force"), Tone.GOOD);
            case REISSUED -> new Tag(texts.of("register.status.reissued"), Tone.NEUTRAL);
        };
    }

    static String value(Licence.Status status) {
        return ConstantName.of(status);
    }

    ListPage page(String typed, Query query, Found found, Texts texts) {
        boolean none = found.entries().isEmpty();
        return new ListPage(
                typed,
                choices(query.status(), texts),
                none ? null : count(query, found, texts),
                none ? null : table(typed, query, found, texts),
                none ? empty(query, texts) : null,
                new PaginationView(
                        address(ADDRESS, typed, query.status(), found.previous()),
                        address(ADDRESS, typed, query.status(), found.next())));
    }

    private static List<ListPage.StatusChoice> choices(Licence.@Nullable Status chosen, Texts texts) {
        List<ListPage.StatusChoice> choices = new ArrayList<>();
        choices.add(new ListPage.StatusChoice("", texts.of("register.status.any"), chosen == null));
        for (Licence.Status status : Licence.Status.values()) {
            choices.add(
                    new ListPage.StatusChoice(value(status), tag(status, texts).text(), status == chosen));
        }
        return choices;
    }

    private static @Nullable String count(Query query, Found found, Texts texts) {
        if (query.place().at() != null) {
            return null;
        }
        if (query.wanted() instanceof Wanted.Everything && query.status() == null) {
            return texts.of("register.newest");
        }
        return found.count() == null
                ? texts.of("register.count.more", RegisterDesk.COUNTED)
                : texts.counted("register.count.", found.count());
    }

    private TableView table(String typed, Query query, Found found, Texts texts) {
        List<Column> columns = List.of(
                Column.text(texts.of("register.number")),
                Column.text(texts.of("register.holder")),
                Column.text(texts.of("register.activity")),
                Column.text(texts.of("register.issued")),
                Column.text(texts.of("register.status")));
        List<List<Cell>> rows = found.entries().stream()
                .map(entry -> List.of(
                        Cell.link(entry.number().value(), "/licences/" + entry.number()),
                        Cell.of(entry.holderName()).noting(holderNumber(entry, texts)),
                        Cell.of(activity(entry, texts)),
                        Cell.of(texts.day(entry.issuedAt())),
                        Cell.tag(tag(entry.status(), texts))))
                .toList();
        String export = address(EXPORT, typed, query.status(), Place.BEGINNING);
        return new TableView(texts.of("register.caption"), true, columns, rows, export);
    }

    /** The holder's number with its name: БСН 050140000011. */
    static String holderNumber(Entry entry, Texts texts) {
        return switch (entry.holder()) {
            case Iin iin -> texts.of("register.iin", Masking.of(iin));
            case Bin bin -> texts.of("register.bin", Masking.of(bin));
        };
    }

    private String activity(Entry entry, Texts texts) {
        return texts.of(laws.edition(entry.regulation(), entry.edition()).head().activity());
    }

    private static EmptyState empty(Query query, Texts texts) {
        String why = switch (query.wanted()) {
            case Wanted.MistypedNumber _ -> "register.empty.mistyped-number";
            case Wanted.MistypedHolder _ -> "register.empty.mistyped-holder";
            case Wanted.Number _ -> "register.empty.number";
            case Wanted.Holder _ -> "register.empty.holder";
            case Wanted.Words _ -> "register.empty.words";
            case Wanted.Everything _ -> "register.empty.nothing";
        };
        boolean narrowed = !(query.wanted() instanceof Wanted.Everything) || query.status() != null;
        return new EmptyState(
                texts.of("register.empty"),
                texts.of(why),
                narrowed ? texts.of("register.empty.all") : null,
                narrowed ? ADDRESS : null);
    }

    /** The same search at another place of the list, or as a table; null for no place. */
    private static @Nullable String address(
            String path, String typed, Licence.@Nullable Status status, @Nullable Place place) {
        if (place == null) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!typed.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (status != null) {
            address.queryParam("status", value(status));
        }
        if (place.at() != null) {
            address.queryParam(place.backwards() ? "before" : "after", place.written());
        }
        return typed.isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(typed).toUriString();
    }

    /** The table for a spreadsheet; ours open it with semicolons. */
    String csv(List<Entry> entries, Texts texts) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(
                csv,
                texts.of("register.number"),
                texts.of("register.holder"),
                texts.of("register.holder-number"),
                texts.of("register.activity"),
                texts.of("register.issued"),
                texts.of("register.status"),
                texts.of("register.reissued-to"));
        for (Entry entry : entries) {
            line(
                    csv,
                    entry.number().value(),
                    entry.holderName(),
                    Masking.of(entry.holder()),
                    activity(entry, texts),
                    entry.issuedAt().atZone(Laws.ZONE).toLocalDate().toString(),
                    tag(entry.status(), texts).text(),
                    entry.replacedBy() == null ? "" : entry.replacedBy().value());
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            // A spreadsheet would take a name that begins so for a formula.
            String safe = cells[i].matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cells[i] : cells[i];
            csv.append(i == 0 ? "" : ";")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
