package kz.ruqsat.app.window.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionEvent.ResultReceived;
import kz.ruqsat.app.window.ReceptionEvent.ServiceChosen;
import kz.ruqsat.app.window.ReceptionLine;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read table of receptions: written with the journal, in its transaction. */
@Component
public class ReceptionRows {
    private static final String UPSERT = """
            insert into reception (
                number, stream, version, hash, code, body, operator, stage, opened_at, ticket, regulation, edition,
                covered, applicant_number, applicant_name, visitor_name, application, sent_at, result_at, granted,
                keep_until, updated_at)
            values (
                :number, :stream, :version, :hash, :code, :body, :operator, :stage, :opened_at, :ticket, :regulation,
                :edition, :covered, :applicant_number, :applicant_name, :visitor_name, :application, :sent_at,
                :result_at, :granted, :keep_until, :now)
            on conflict (number) do update set
                version = excluded.version, hash = excluded.hash, stage = excluded.stage,
                regulation = excluded.regulation, edition = excluded.edition, covered = excluded.covered,
                applicant_number = excluded.applicant_number, applicant_name = excluded.applicant_name,
                visitor_name = excluded.visitor_name, application = excluded.application,
                sent_at = excluded.sent_at, result_at = excluded.result_at, granted = excluded.granted,
                keep_until = excluded.keep_until, updated_at = excluded.updated_at
            """;

    private static final String LINE = """
            select number, stage, operator, opened_at, ticket, regulation, edition, covered, applicant_name,
                visitor_name, application, sent_at, result_at, granted, keep_until
            from reception
            """;

    private final JdbcClient client;

    public ReceptionRows(JdbcClient client) {
        this.client = client;
    }

    public long nextNumber() {
        return client.sql("select nextval('reception_number_seq')")
                .query(Long.class)
                .single();
    }

    /** Writes what the reception has become. */
    public void write(Reception reception, StreamId stream, StreamHead head, Instant now) {
        ServiceChosen service = reception.service();
        ResultReceived result = reception.sending().result();
        client.sql(UPSERT)
                .param("number", reception.number().value())
                .param("stream", stream.value())
                .param("version", head.version())
                .param("hash", head.hash().bytes())
                .param("code", reception.opened().code())
                .param("body", reception.opened().body())
                .param("operator", reception.opened().operator())
                .param("stage", reception.stage().name())
                .param("opened_at", utc(reception.openedAt()))
                .param("ticket", reception.opened().ticket(), Types.VARCHAR)
                .param("regulation", service == null ? null : service.regulation(), Types.VARCHAR)
                .param("edition", service == null ? null : service.edition(), Types.DATE)
                .param("covered", service == null ? null : service.covered(), Types.VARCHAR)
                .param("applicant_number", number(reception), Types.VARCHAR)
                .param("applicant_name", reception.applicantName(), Types.VARCHAR)
                .param("visitor_name", visitor(reception), Types.VARCHAR)
                .param("application", reception.sending().application(), Types.VARCHAR)
                .param("sent_at", utc(reception.sending().sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("result_at", utc(reception.sending().resultAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("granted", result == null ? null : result.granted(), Types.BOOLEAN)
                .param("keep_until", result == null ? null : result.keepUntil(), Types.DATE)
                .param("now", utc(now))
                .update();
    }

    private static @Nullable String number(Reception reception) {
        return reception.parties() == null ? null : reception.parties().applicant();
    }

    private static @Nullable String visitor(Reception reception) {
        return reception.visitor() == null ? null : reception.visitor().name();
    }

    /** Receptions of the body in these stages, the newest first. */
    public List<ReceptionLine> of(String body, List<Stage> stages, int limit) {
        return client.sql(
                        LINE + "where body = :body and stage in (:stages) order by opened_at desc, number limit :limit")
                .param("body", body)
                .param("stages", stages.stream().map(Stage::name).toList())
                .param("limit", limit)
                .query(ReceptionRows::line)
                .list();
    }

    /** Results that wait at the body's windows, those first whose time is over first. */
    public List<ReceptionLine> results(String body, int limit) {
        return client.sql(LINE + """
                        where body = :body and stage = 'RESULT'
                        order by keep_until nulls last, result_at, number limit :limit
                        """)
                .param("body", body)
                .param("limit", limit)
                .query(ReceptionRows::line)
                .list();
    }

    /** The reception from which that application came. */
    public Optional<UnifiedNumber> ofApplication(String application) {
        return client.sql("select number from reception where application = :application")
                .param("application", application)
                .query((row, _) -> new UnifiedNumber(row.getString("number")))
                .optional();
    }

    private static ReceptionLine line(ResultSet row, int index) throws SQLException {
        Boolean granted = (Boolean) row.getObject("granted");
        return new ReceptionLine(
                new UnifiedNumber(row.getString("number")),
                Stage.valueOf(row.getString("stage")),
                row.getString("operator"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("ticket"),
                row.getString("regulation"),
                row.getObject("edition", LocalDate.class),
                row.getString("covered"),
                row.getString("applicant_name"),
                row.getString("visitor_name"),
                row.getString("application"),
                instant(row, "sent_at"),
                instant(row, "result_at"),
                granted,
                row.getObject("keep_until", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
