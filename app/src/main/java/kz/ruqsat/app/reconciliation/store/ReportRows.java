package kz.ruqsat.app.reconciliation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.app.gateway.PaymentRegistries.Kind;
import kz.ruqsat.app.gateway.PaymentRegistries.Line;
import kz.ruqsat.app.reconciliation.Finding;
import kz.ruqsat.app.reconciliation.Ours;
import kz.ruqsat.app.reconciliation.Proved;
import kz.ruqsat.app.reconciliation.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The reports, the lines of the registries they rest on, and what they found. Nothing here is ever changed. */
@Component
public class ReportRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REPORT = """
            select id, day, made_at, made_by, registry, trouble, lines, matched, findings from reconciliation
            """;

    private final JdbcClient client;

    public ReportRows(JdbcClient client) {
        this.client = client;
    }

    /** An attempt that is to be kept: with the registry's id, or with what the trouble was. */
    public record NewReport(
            LocalDate day,
            Instant madeAt,
            String madeBy,
            @Nullable String registry,
            @Nullable String trouble) {}

    /** The day of the first payment that we know of. */
    public Optional<LocalDate> firstDay() {
        return client.sql("select min(paid_on) from proved_payment")
                .query(LocalDate.class)
                .optional();
    }

    /** Keeps a report with its lines and findings: three statements, whatever their number. */
    public Report add(NewReport report, List<Line> lines, List<Finding> findings, int matched) {
        long id = client.sql("""
                        insert into reconciliation (day, made_at, made_by, registry, trouble, lines, matched, findings)
                        values (:day, :at, :by, :registry, :trouble, :lines, :matched, :findings)
                        returning id
                        """)
                .param("day", report.day())
                .param("at", report.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", report.madeBy())
                .param("registry", report.registry(), Types.VARCHAR)
                .param("trouble", report.trouble(), Types.VARCHAR)
                .param("lines", lines.size())
                .param("matched", matched)
                .param("findings", findings.size())
                .query(Long.class)
                .single();
        addLines(id, lines);
        addFindings(id, findings);
        return new Report(
                id,
                report.day(),
                report.madeAt(),
                report.madeBy(),
                report.registry(),
                report.trouble(),
                lines.size(),
                matched,
                findings.size());
    }

    private void addLines(long report, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        client.sql("""
                        insert into reconciliation_line
                            (report, number, kind, reference, bank_reference, tiyn, payer_number, payer, at)
                        select :report, line.n, line.row ->> 'kind', line.row ->> 'reference',
                            line.row ->> 'bankReference', (line.row ->> 'tiyn')::bigint, line.row ->> 'payerNumber',
                            line.row ->> 'payer', (line.row ->> 'at')::timestamptz
                        from jsonb_array_elements(:lines::jsonb) with ordinality as line(row, n)
                        """)
                .param("report", report)
                .param("lines", JSON.writeValueAsString(lines))
                .update();
    }

    private void addFindings(long report, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        client.sql("""
                        insert into reconciliation_finding (report, number, kind, reference, provider, fee_tiyn,
                            paid_tiyn, refunded_tiyn, payer, bank_references)
                        select :report, found.n, found.row ->> 'kind', found.row ->> 'reference',
                            found.row ->> 'provider', (found.row ->> 'feeTiyn')::bigint,
                            (found.row ->> 'paidTiyn')::bigint, (found.row ->> 'refundedTiyn')::bigint,
                            found.row ->> 'payer', found.row ->> 'bankReferences'
                        from jsonb_array_elements(:findings::jsonb) with ordinality as found(row, n)
                        """)
                .param("report", report)
                .param("findings", JSON.writeValueAsString(findings))
                .update();
    }

    /** The latest report of each of the last days. */
    public List<Report> days(int limit) {
        return client.sql("""
                        select * from (
                            select distinct on (day) id, day, made_at, made_by, registry, trouble, lines, matched, findings
                            from reconciliation order by day desc, id desc limit :limit
                        ) latest order by day desc
                        """).param("limit", limit).query(ReportRows::report).list();
    }

    public List<Report> of(LocalDate day) {
        return client.sql(REPORT + "where day = :day order by id desc limit 50")
                .param("day", day)
                .query(ReportRows::report)
                .list();
    }

    public Optional<Report> latest(LocalDate day) {
        return of(day).stream().findFirst();
    }

    /** What is known of these references from the registries of the days before: of each day the latest one. */
    public List<Line> before(LocalDate day, List<String> references) {
        return new ArrayList<>(client.sql("""
                        select l.kind, l.reference, l.bank_reference, l.tiyn, l.payer_number, l.payer, l.at
                        from reconciliation_line l
                        join reconciliation r on r.id = l.report
                        where l.reference = any(:references) and r.day < :day and not exists (
                            select from reconciliation later
                            where later.day = r.day and later.id > r.id and later.registry is not null)
                        order by l.at
                        """)
                .param("references", references.toArray(String[]::new))
                .param("day", day)
                .query((row, _) -> new Line(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("bank_reference"),
                        row.getLong("tiyn"),
                        row.getString("payer_number"),
                        row.getString("payer"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }

    public Map<String, Ours> ours(List<String> references) {
        return client
                .sql("""
                        select number, provider, fee_tiyn, filed_at is not null as filed
                        from application where number = any(:references)
                        """)
                .param("references", references.toArray(String[]::new))
                .query((row, _) -> ours(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Ours::number, Function.identity()));
    }

    /** The payments of that day in our journal. */
    public List<Proved> proved(LocalDate day) {
        return client.sql("""
                        select p.way, p.tiyn, p.payer, a.number, a.provider, a.fee_tiyn, a.filed_at is not null as filed
                        from proved_payment p join application a on a.number = p.application
                        where p.paid_on = :day order by p.application
                        """)
                .param("day", day)
                .query((row, _) -> new Proved(
                        ours(row),
                        Proved.Way.valueOf(row.getString("way")),
                        row.getLong("tiyn"),
                        row.getString("payer")))
                .list();
    }

    public List<Finding> findings(long report, String body) {
        return client.sql("""
                        select kind, reference, provider, fee_tiyn, paid_tiyn, refunded_tiyn, payer, bank_references
                        from reconciliation_finding
                        where report = :report and (provider = :body or provider is null)
                        order by number
                        """)
                .param("report", report)
                .param("body", body)
                .query((row, _) -> new Finding(
                        Finding.Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("provider"),
                        row.getLong("fee_tiyn"),
                        row.getLong("paid_tiyn"),
                        row.getLong("refunded_tiyn"),
                        row.getString("payer"),
                        row.getString("bank_references")))
                .list();
    }

    private static Ours ours(ResultSet row) throws SQLException {
        return new Ours(
                row.getString("number"), row.getString("provider"), row.getLong("fee_tiyn"), row.getBoolean("filed"));
    }

    private static Report report(ResultSet row, int index) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getString("registry"),
                row.getString("trouble"),
                row.getInt("lines"),
                row.getInt("matched"),
                row.getInt("findings"));
    }
}
