package kz.ruqsat.app.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.review.Due;
import kz.ruqsat.app.review.Inbox;
import kz.ruqsat.app.review.InboxTask;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tasks that wait for an officer: given to that officer, or to nobody yet in one of the officer's roles. */
@Component
public class InboxRows {
    private static final String MINE = """
            provider = :body and task is not null and role in (:roles) and (assignee is null or assignee = :iin)
            """;

    private static final String PAGE = """
            select number, regulation, edition, variant, step, applicant_name, opened_at, due, assignee,
                awaiting_consents
            from application
            where %s and %s and (due, number) > (:due, :number)
            order by due, number
            limit :limit
            """;

    private static final String COUNTS = """
            select kind, count(*) as tasks
            from (
                select case
                    when awaiting_consents > 0 then 'WAITING'
                    when due < :now then 'OVERDUE'
                    when due < :tomorrow then 'TODAY'
                    else 'LATER' end as kind
                from application
                where %s
                order by due
                limit :bound
            ) as bounded
            group by kind
            """.formatted(MINE);

    private final JdbcClient client;

    public InboxRows(JdbcClient client) {
        this.client = client;
    }

    /** The moments that part the inbox. */
    public record Moments(Instant now, Instant tomorrow) {}

    /** A page of tasks of that kind, those due first before the others, behind the given place. */
    public List<InboxTask> page(Officer officer, Due due, Moments moments, @Nullable Place after, int limit) {
        StatementSpec statement = client.sql(PAGE.formatted(MINE, condition(due)));
        Instant from = after == null ? Instant.EPOCH : after.due();
        return mine(statement, officer, moments)
                .param("due", utc(from))
                .param("number", after == null ? "" : after.number())
                .param("limit", limit)
                .query((row, _) -> task(row))
                .list();
    }

    /** The end of a page. */
    public record Place(Instant due, String number) {}

    public Map<Due, Long> counts(Officer officer, Moments moments) {
        Map<Due, Long> counts = new EnumMap<>(Due.class);
        mine(client.sql(COUNTS), officer, moments).param("bound", Inbox.BOUND).query(row -> {
            counts.put(Due.valueOf(row.getString("kind")), row.getLong("tasks"));
        });
        return counts;
    }

    private static StatementSpec mine(StatementSpec statement, Officer officer, Moments moments) {
        return statement
                .param("body", officer.body())
                .param("roles", officer.roles().stream().map(Role::value).toList())
                .param("iin", officer.iin().value())
                .param("now", utc(moments.now()))
                .param("tomorrow", utc(moments.tomorrow()));
    }

    private static String condition(Due due) {
        return switch (due) {
            case OVERDUE -> "awaiting_consents = 0 and due < :now";
            case TODAY -> "awaiting_consents = 0 and due >= :now and due < :tomorrow";
            case LATER -> "awaiting_consents = 0 and due >= :tomorrow";
            case WAITING -> "awaiting_consents > 0";
        };
    }

    private static InboxTask task(ResultSet row) throws SQLException {
        return new InboxTask(
                new UnifiedNumber(row.getString("number")),
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getString("variant"),
                new StepId(row.getString("step")),
                row.getString("applicant_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("assignee") != null,
                row.getInt("awaiting_consents") > 0);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
