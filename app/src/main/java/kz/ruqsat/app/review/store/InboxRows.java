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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.app.review.Due;
import kz.ruqsat.app.review.Inbox;
import kz.ruqsat.app.review.InboxTask;
import kz.ruqsat.core.application.InPlaceOf;
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
    private static final String TASK = "provider = :body and task is not null and ";

    /** The tasks of one officer, or of one absent person in whose place the officer acts. */
    private static final String HELD = "(role in (:roles%1$d) and (assignee is null or assignee = :iin%1$d))";

    private static final String PAGE = """
            select number, regulation, edition, variant, step, role, applicant_name, opened_at, due, assignee,
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
            """;

    private final JdbcClient client;

    public InboxRows(JdbcClient client) {
        this.client = client;
    }

    /** The moments that part the inbox. */
    public record Moments(Instant now, Instant tomorrow) {}

    /** A page of tasks of that kind, those due first before the others, behind the given place. */
    public List<InboxTask> page(List<Officer> officers, Due due, Moments moments, @Nullable Place after, int limit) {
        StatementSpec statement = client.sql(PAGE.formatted(mine(officers), condition(due)));
        Instant from = after == null ? Instant.EPOCH : after.due();
        return bound(statement, officers, moments)
                .param("due", utc(from))
                .param("number", after == null ? "" : after.number())
                .param("limit", limit)
                .query((row, _) -> task(row, officers))
                .list();
    }

    /** The end of a page. */
    public record Place(Instant due, String number) {}

    public Map<Due, Long> counts(List<Officer> officers, Moments moments) {
        Map<Due, Long> counts = new EnumMap<>(Due.class);
        bound(client.sql(COUNTS.formatted(mine(officers))), officers, moments)
                .param("bound", Inbox.BOUND)
                .query(row -> {
                    counts.put(Due.valueOf(row.getString("kind")), row.getLong("tasks"));
                });
        return counts;
    }

    private static String mine(List<Officer> officers) {
        return TASK
                + IntStream.range(0, officers.size())
                        .mapToObj(i -> HELD.formatted(i))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static StatementSpec bound(StatementSpec statement, List<Officer> officers, Moments moments) {
        for (int i = 0; i < officers.size(); i++) {
            Officer officer = officers.get(i);
            statement
                    .param(
                            "roles" + i,
                            officer.roles().stream().map(Role::value).toList())
                    .param("iin" + i, officer.holder().value());
        }
        return statement
                .param("body", officers.getFirst().body())
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

    private static InboxTask task(ResultSet row, List<Officer> officers) throws SQLException {
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
                row.getInt("awaiting_consents") > 0,
                inPlaceOf(row.getString("role"), row.getString("assignee"), officers));
    }

    /** Whose the task is that a substitute sees, or null for the officer's own. */
    private static @Nullable InPlaceOf inPlaceOf(String role, @Nullable String assignee, List<Officer> officers) {
        return officers.stream()
                .filter(officer -> officer.roles().contains(new Role(role)))
                .filter(officer ->
                        assignee == null || assignee.equals(officer.holder().value()))
                .findFirst()
                .map(Officer::inPlaceOf)
                .orElse(null);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
