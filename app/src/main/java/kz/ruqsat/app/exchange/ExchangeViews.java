package kz.ruqsat.app.exchange;

import java.time.Duration;
import java.util.List;
import kz.ruqsat.app.exchange.Exchange.Direction;
import kz.ruqsat.app.path.Names;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of the exchanges of a subject. */
@Component
public class ExchangeViews {
    private final Exchanges exchanges;
    private final Names names;

    public ExchangeViews(Exchanges exchanges, Names names) {
        this.exchanges = exchanges;
        this.names = names;
    }

    /**
     * The exchanges of a subject, the latest first; null when there are none.
     *
     * @param address beneath which the reader may open the documents, {@code ADDRESS/ID/question} and {@code
     *     …/answer}; null: he may not
     */
    public @Nullable ExchangesView of(String subject, @Nullable String address, Texts texts) {
        List<Exchange> all = exchanges.of(subject);
        if (all.isEmpty()) {
            return null;
        }
        List<Column> columns = List.of(
                Column.text(texts.of("exchange.column.system")),
                Column.text(texts.of("exchange.column.at")),
                Column.text(texts.of("exchange.column.outcome")),
                Column.text(texts.of("exchange.column.document")));
        return new ExchangesView(new TableView(
                texts.of("exchange.title"),
                false,
                columns,
                all.stream().map(one -> row(one, address, texts)).toList(),
                null));
    }

    private List<Cell> row(Exchange exchange, @Nullable String address, Texts texts) {
        Cell outcome = Cell.tag(tag(exchange, texts));
        return List.of(
                Cell.of(system(exchange.system(), texts)).noting(what(exchange, texts)),
                Cell.of(texts.moment(exchange.at())),
                noted(outcome, exchange, texts),
                document(exchange, address, texts));
    }

    private String system(String system, Texts texts) {
        String key = "exchange.system." + system;
        return texts.has(key)
                ? texts.of(key)
                : names.body(system).map(texts::of).orElse(system);
    }

    private static String what(Exchange exchange, Texts texts) {
        return exchange.direction() == Direction.RECEIVED
                ? texts.of("exchange.received", exchange.service())
                : texts.of("exchange.asked", exchange.service());
    }

    /** Our own reasons are keys; what another system said stands as it said it; a technical trouble is for the log. */
    private static Cell noted(Cell outcome, Exchange exchange, Texts texts) {
        String note = exchange.note();
        if (note == null || exchange.outcome() == Exchange.Outcome.UNREACHABLE) {
            return outcome;
        }
        return outcome.noting(texts.has(note) ? texts.of(note) : note);
    }

    private static Tag tag(Exchange exchange, Texts texts) {
        String words = texts.of(
                "exchange.outcome." + exchange.direction() + "." + exchange.outcome(), seconds(exchange.took(), texts));
        return new Tag(
                words,
                switch (exchange.outcome()) {
                    case ANSWERED -> Tone.GOOD;
                    case ABSENT -> Tone.NEUTRAL;
                    case REJECTED, UNREACHABLE -> Tone.BAD;
                });
    }

    /** To a tenth of a second, in the writing of the language. */
    private static String seconds(Duration took, Texts texts) {
        long tenths = Math.max(1, (took.toMillis() + 50) / 100);
        return texts.of("exchange.seconds", Long.toString(tenths / 10), Long.toString(tenths % 10));
    }

    private static Cell document(Exchange exchange, @Nullable String address, Texts texts) {
        boolean answer = exchange.answer() != null;
        if (address == null || !answer && exchange.question() == null) {
            return Cell.of("");
        }
        String kind = exchange.direction() == Direction.RECEIVED ? "received" : answer ? "answer" : "question";
        String words = texts.of("exchange.document." + kind);
        return Cell.link(words, address + "/" + exchange.id() + (answer ? "/answer" : "/question"));
    }
}
