package kz.ruqsat.app.deadlines.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.app.deadlines.Said;
import kz.ruqsat.app.deadlines.TermSignal;
import kz.ruqsat.app.deadlines.TermSignal.Kind;
import kz.ruqsat.app.deadlines.TermSignal.Party;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was said about terms. */
@Component
public class SignalRows {
    /** Only while the term runs to that very end; once. */
    private static final String ADD = """
            insert into term_signal (application, item, kind, level, due, step, of_body, of_role, of_person,
                                     to_body, to_role, to_person, at)
            select :application, :item, :kind, :level, :due, :step, :of_body, :of_role, :of_person,
                   :to_body, :to_role, :to_person, :at
            where exists (select from application a
                          where a.number = :application and 'task ' || a.task = :item and a.due = :due and not a.paused)
               or exists (select from consent c
                          where c.application = :application and c.request = :item and c.due = :due
                            and c.answer is null)
            on conflict do nothing
            """;

    private static final String SELECT = """
            select s.*, concat_ws(' ', o.surname, o.given_name) as of_name, concat_ws(' ', t.surname, t.given_name) as to_name,
                case
                    when s.item = 'task ' || a.task then
                        case when s.due = a.due and not a.paused then 'RUNS' else 'MOVED' end
                    else coalesce(
                        (select case when c.due = s.due then 'RUNS' else 'MOVED' end from consent c
                         where c.application = s.application and c.request = s.item and c.answer is null
                           and a.status = 'IN_REVIEW'),
                        'DONE')
                end as standing
            from term_signal s
            join application a on a.number = s.application
            left join account o on o.kind = 'staff' and o.iin = s.of_person
            left join account t on t.kind = 'staff' and t.iin = s.to_person
            """;

    private static final String TOLD =
            "(s.to_role in (:roles%1$d) and (s.to_person is null or s.to_person = :iin%1$d))";

    private final JdbcClient client;

    public SignalRows(JdbcClient client) {
        this.client = client;
    }

    /** Whether it was said by this call. */
    public boolean add(TermSignal signal) {
        StatementSpec statement = client.sql(ADD)
                .param("application", signal.application().value())
                .param("item", signal.item())
                .param("kind", signal.kind().name())
                .param("level", signal.level())
                .param("due", signal.due().atOffset(ZoneOffset.UTC))
                .param("step", signal.step())
                .param("at", signal.at().atOffset(ZoneOffset.UTC));
        return party(party(statement, "of", signal.of()), "to", signal.to()).update() == 1;
    }

    private static StatementSpec party(StatementSpec statement, String prefix, Party party) {
        return statement
                .param(prefix + "_body", party.body())
                .param(prefix + "_role", party.role().value())
                .param(
                        prefix + "_person",
                        party.person() == null ? null : party.person().value(),
                        Types.VARCHAR);
    }

    /** Everything that was said about these applications, in the order of saying. */
    public List<Said> of(List<UnifiedNumber> applications) {
        return client.sql(SELECT + "where s.application in (:applications) order by s.id")
                .param(
                        "applications",
                        applications.stream().map(UnifiedNumber::value).toList())
                .query(SignalRows::said)
                .list();
    }

    /** A page of what was escalated to these officers, the latest first, behind that id. */
    public List<Said> escalatedTo(List<Officer> officers, long before, int limit) {
        String told = IntStream.range(0, officers.size())
                .mapToObj(i -> TOLD.formatted(i))
                .collect(Collectors.joining(" or ", "(", ")"));
        StatementSpec statement =
                client.sql(SELECT + "where s.kind = 'ESCALATION' and s.to_body = :body and s.id < :before and " + told
                        + " order by s.id desc limit :limit");
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
                .param("before", before)
                .param("limit", limit)
                .query(SignalRows::said)
                .list();
    }

    private static Said said(ResultSet row, int ignored) throws SQLException {
        TermSignal signal = new TermSignal(
                new UnifiedNumber(row.getString("application")),
                row.getString("item"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("level"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("step"),
                party(row, "of"),
                party(row, "to"),
                row.getObject("at", OffsetDateTime.class).toInstant());
        return new Said(
                row.getLong("id"),
                signal,
                name(row.getString("of_name")),
                name(row.getString("to_name")),
                Said.Standing.valueOf(row.getString("standing")));
    }

    private static Party party(ResultSet row, String prefix) throws SQLException {
        String person = row.getString(prefix + "_person");
        return new Party(
                row.getString(prefix + "_body"),
                new Role(row.getString(prefix + "_role")),
                person == null ? null : new Iin(person));
    }

    private static @Nullable String name(String joined) {
        return joined.isEmpty() ? null : joined;
    }
}
