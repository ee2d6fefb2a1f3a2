package kz.ruqsat.app.casework.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.ConsentAnswered;
import kz.ruqsat.core.application.Event.ConsentPresumed;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read tables. One statement for the application, one more where questions to other bodies changed. */
@Component
public class ReadTables {
    private static final String UPSERT = """
            insert into application (
                number, stream, version, hash, regulation, edition, variant, covered, channel, provider,
                applicant_number, applicant_name, status, fee_tiyn, paid, created_at, filed_at, received_at,
                incoming_number, outgoing_number, licence, task, step, role, assignee, opened_at, due, paused,
                awaiting_consents, decided_at, updated_at, term_from, term_value, term_unit)
            values (
                :number, :stream, :version, :hash, :regulation, :edition, :variant, :covered, :channel, :provider,
                :applicant_number, :applicant_name, :status, :fee_tiyn, :paid, :now, :filed_at, :received_at,
                :incoming_number, :outgoing_number, :licence, :task, :step, :role, :assignee, :opened_at, :due,
                :paused, :awaiting_consents, :decided_at, :now, :term_from, :term_value, :term_unit)
            on conflict (number) do update set
                version = excluded.version, hash = excluded.hash, covered = excluded.covered,
                applicant_name = excluded.applicant_name, status = excluded.status,
                fee_tiyn = excluded.fee_tiyn, paid = excluded.paid, filed_at = excluded.filed_at,
                received_at = excluded.received_at,
                incoming_number = coalesce(excluded.incoming_number, application.incoming_number),
                outgoing_number = excluded.outgoing_number, licence = excluded.licence, task = excluded.task,
                step = excluded.step, role = excluded.role, assignee = excluded.assignee,
                opened_at = case when excluded.task = application.task
                    then application.opened_at else excluded.opened_at end,
                due = excluded.due, paused = excluded.paused, awaiting_consents = excluded.awaiting_consents,
                decided_at = excluded.decided_at, updated_at = excluded.updated_at,
                term_from = excluded.term_from, term_value = excluded.term_value, term_unit = excluded.term_unit
            """;

    private static final String ASK = """
            insert into consent (application, request, rule, body, asked_at, due, term_value, term_unit)
            select :application, asked.request, asked.rule, asked.body, :now, asked.due, asked.value, asked.unit
            from unnest(:requests::text[], :rules::text[], :bodies::text[], :dues::timestamptz[], :values::int[],
                        :units::text[]) as asked(request, rule, body, due, value, unit)
            """;

    private static final String ANSWER = """
            update consent
            set answer = :answer, ground = :ground, answered_at = :now, answered_by = :by
            where application = :application and request = any(:requests::text[])
            """;

    private static final String PAPER = """
            with counter as (
                insert into paper_counter (body, direction, year, last) values (:body, :direction, :year, 1)
                on conflict (body, direction, year) do update set last = paper_counter.last + 1
                returning last
            )
            insert into paper (body, direction, year, number, application, at)
            select :body, :direction, :year, counter.last, :application, :now from counter
            returning number
            """;

    private final JdbcClient client;

    public ReadTables(JdbcClient client) {
        this.client = client;
    }

    /** Whether a paper came in or goes out. */
    public enum Direction {
        INCOMING,
        OUTGOING
    }

    public long nextApplicationNumber() {
        return client.sql("select nextval('application_number_seq')")
                .query(Long.class)
                .single();
    }

    /** Enters a paper in the body's journal; returns its number, counted from 1 each year without gaps. */
    public int enterPaper(String body, Direction direction, int year, UnifiedNumber application, Instant now) {
        return client.sql(PAPER)
                .param("body", body)
                .param("direction", direction.name())
                .param("year", year)
                .param("application", application.value())
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    /** Writes what the application has become. */
    public void write(Case after, StreamHead head, List<Event> events) {
        Instant now = events.getLast().at();
        ApplicationRow row = ApplicationRow.of(after, events);
        JdbcClient.StatementSpec statement = client.sql(UPSERT)
                .param("number", after.number().value())
                .param("stream", "application/" + after.number().value())
                .param("version", head.version())
                .param("hash", head.hash().bytes())
                .param("now", utc(now));
        row.bind(statement).update();
        writeConsents(after.number(), events, now);
    }

    private void writeConsents(UnifiedNumber application, List<Event> events, Instant now) {
        for (Event event : events) {
            if (event instanceof ConsentsRequested requested
                    && !requested.requests().isEmpty()) {
                ask(application, requested.requests(), now);
            } else if (event instanceof ConsentAnswered answered) {
                String answer = answered.consents() ? "CONSENTS" : "OBJECTS";
                String by = answered.by().iin().value();
                answer(application, List.of(answered.request()), answer, answered.ground(), by, now);
            }
        }
        List<String> presumed = events.stream()
                .filter(ConsentPresumed.class::isInstance)
                .map(event -> ((ConsentPresumed) event).request())
                .toList();
        if (!presumed.isEmpty()) {
            answer(application, presumed, "SILENT", null, null, now);
        }
    }

    private void ask(UnifiedNumber application, List<ConsentRequest> requests, Instant now) {
        client.sql(ASK)
                .param("application", application.value())
                .param("now", utc(now))
                .param("requests", array(requests, ConsentRequest::id))
                .param("rules", array(requests, ConsentRequest::rule))
                .param("bodies", array(requests, ConsentRequest::body))
                .param("dues", array(requests, r -> r.term().due().toString()))
                .param(
                        "values",
                        array(requests, r -> Integer.toString(r.term().term().value())))
                .param("units", array(requests, r -> r.term().term().unit().name()))
                .update();
    }

    private static String array(List<ConsentRequest> requests, Function<ConsentRequest, String> value) {
        return array(requests.stream().map(value).toList());
    }

    private void answer(
            UnifiedNumber application,
            List<String> requests,
            String answer,
            @Nullable String ground,
            @Nullable String by,
            Instant now) {
        client.sql(ANSWER)
                .param("application", application.value())
                .param("requests", array(requests))
                .param("answer", answer)
                .param("ground", ground, Types.VARCHAR)
                .param("by", by, Types.VARCHAR)
                .param("now", utc(now))
                .update();
    }

    /** PostgreSQL takes an array as text; quoting keeps every character. */
    private static String array(List<String> values) {
        StringBuilder text = new StringBuilder("{");
        for (String value : values) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
