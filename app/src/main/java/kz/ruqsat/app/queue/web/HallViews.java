package kz.ruqsat.app.queue.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.queue.CounterDesk;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.Waiting;
import kz.ruqsat.app.queue.WaitingDesk;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the supervisor's page and its table for spreadsheets. */
@Component
class HallViews {
    private static final int MINUTES_IN_A_DAY = 24 * 60;

    private final WaitingDesk desk;
    private final CounterDesk counters;

    HallViews(WaitingDesk desk, CounterDesk counters) {
        this.desk = desk;
        this.counters = counters;
    }

    /** From one day to another, both with it. */
    record Span(LocalDate from, LocalDate to) {}

    HallView of(Hall hall, Span span, String typed, ErrorSummary errors, Texts texts) {
        String query = "?from=" + span.from() + "&to=" + span.to();
        return new HallView(
                texts.of(hall.body().name()),
                typed,
                Integer.toString(hall.calls()),
                hall.speaks(),
                "/queue/screen?centre=" + hall.id(),
                "/queue/kiosk?centre=" + hall.id() + "&key=" + hall.kioskKey(),
                span.from().toString(),
                span.to().toString(),
                counters.takenCounters(hall),
                table(
                        desk.byDay(hall, span.from(), span.to()),
                        texts.of("queue.hall.days"),
                        "/window/queue/hall/waiting.csv" + query,
                        texts),
                table(desk.byHour(hall, span.from(), span.to()), texts.of("queue.hall.hours"), null, texts),
                errors);
    }

    private static @Nullable TableView table(List<Waiting> rows, String caption, @Nullable String export, Texts texts) {
        if (rows.isEmpty()) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.of("queue.hall.column.time")));
        names(texts).forEach(name -> columns.add(Column.number(name)));
        return new TableView(
                caption,
                false,
                columns,
                rows.stream().map(row -> cells(row, texts)).toList(),
                export);
    }

    private static List<String> names(Texts texts) {
        return List.of(
                texts.of("queue.hall.column.tickets"),
                texts.of("queue.hall.column.booked"),
                texts.of("queue.hall.column.served"),
                texts.of("queue.hall.column.noShows"),
                texts.of("queue.hall.column.cancelled"),
                texts.of("queue.hall.column.uncalled"),
                texts.of("queue.hall.column.median"),
                texts.of("queue.hall.column.p90"));
    }

    private static List<Cell> cells(Waiting row, Texts texts) {
        String day = texts.date(row.day());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.hour() == null ? day : day + ", " + hour(row.hour())));
        counts(row).forEach(count -> cells.add(Cell.of(texts.number(count))));
        cells.add(Cell.of(amount(row.median(), texts)));
        cells.add(Cell.of(amount(row.p90(), texts)));
        return cells;
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00–%02d:00", hour, hour + 1);
    }

    private static List<Integer> counts(Waiting row) {
        return List.of(row.tickets(), row.booked(), row.served(), row.noShows(), row.cancelled(), row.uncalled());
    }

    private static String amount(@Nullable Duration waited, Texts texts) {
        return waited == null
                ? "–"
                : texts.amount(WorkingTime.ofMinutes(Math.max(0, waited.toMinutes()), MINUTES_IN_A_DAY));
    }

    /** The head of the table for spreadsheets; waiting is in seconds there. */
    List<String> exportHead(Texts texts) {
        List<String> head = new ArrayList<>();
        head.add(texts.of("queue.hall.column.day"));
        head.add(texts.of("queue.hall.column.hour"));
        head.addAll(names(texts).subList(0, 6));
        head.add(texts.of("queue.hall.column.median") + ", s");
        head.add(texts.of("queue.hall.column.p90") + ", s");
        return head;
    }

    /** Every hour of the span as a line. */
    List<List<String>> exportRows(Hall hall, Span span) {
        return desk.byHour(hall, span.from(), span.to()).stream()
                .map(HallViews::exportRow)
                .toList();
    }

    private static List<String> exportRow(Waiting row) {
        List<String> line = new ArrayList<>();
        line.add(row.day().toString());
        line.add(row.hour() == null ? "" : row.hour().toString());
        counts(row).forEach(count -> line.add(count.toString()));
        line.add(seconds(row.median()));
        line.add(seconds(row.p90()));
        return line;
    }

    private static String seconds(@Nullable Duration waited) {
        return waited == null ? "" : Long.toString(waited.toSeconds());
    }
}
