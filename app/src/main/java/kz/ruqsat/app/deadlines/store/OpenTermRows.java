package kz.ruqsat.app.deadlines.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.app.deadlines.OpenTerm;
import kz.ruqsat.app.deadlines.TermFilter;
import kz.ruqsat.app.deadlines.TermGroup;
import kz.ruqsat.app.deadlines.TermLine;
import kz.ruqsat.app.deadlines.TermSignal.Party;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermUnit;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Terms that run: of open tasks that do not stand still, and of questions to other bodies. */
@Component
public class OpenTermRows {
    private static final String TASKS = """
            select a.number, 'task ' || a.task as item, a.regulation, a.edition, a.variant, a.step, a.provider,
                a.provider as of_body, a.role as of_role, a.assignee as of_person, a.role as waits, a.due,
                a.opened_at as since, coalesce(a.term_from, a.opened_at) as term_from, a.term_value, a.term_unit,
                a.applicant_name
            from application a
            where a.task is not null and not a.paused
            """;

    private static final String QUESTIONS = """
            select c.application, c.request, a.regulation, a.edition, a.variant, c.rule, a.provider,
                c.body, 'consent-officer', null, a.role, c.due,
                c.asked_at, c.asked_at, c.term_value, c.term_unit,
                a.applicant_name
            from consent c join application a on a.number = c.application
            where c.answer is null and a.status = 'IN_REVIEW'
            """;

    private static final String SAID = """
            left join lateral (
                select coalesce(bool_or(s.kind = 'REMINDER'), false) as reminded,
                       coalesce(bool_or(s.kind = 'OVERDUE'), false) as overdue,
                       coalesce(max(s.level), 0) as superiors
                from term_signal s
                where s.application = open.number and s.item = open.item and s.due = open.due) said on true
            left join account p on p.kind = 'staff' and p.iin = open.of_person
            """;

    private static final String PAGE = " where (open.due, open.number, open.item) > (:due, :number, :item) ";
    private static final String ORDER = " order by open.due, open.number, open.item limit :limit";

    private static final String UNTIL =
            "select open.*, said.*, concat_ws(' ', p.surname, p.given_name) as person from ("
                    + TASKS + " and a.due <= :horizon and a.due >= :due union all "
                    + QUESTIONS + " and c.due <= :horizon and c.due >= :due) open " + SAID + PAGE + ORDER;

    /** Those of one provider's applications. */
    private static final String OURS =
            "(" + TASKS + " and a.provider = :provider union all " + QUESTIONS + " and a.provider = :provider) open ";

    private static final String FILTER = """
             and (:body::text is null or open.of_body = :body) and (:role::text is null or open.of_role = :role)
             and (:person::text is null or open.of_person = :person)
             and open.due >= :begin and open.due < :end
            """;

    private static final String LIST = "select open.*, said.*, concat_ws(' ', p.surname, p.given_name) as person from "
            + OURS + SAID + PAGE + FILTER + ORDER;

    private static final String GROUPS = """
            select of_body, of_role, of_person, concat_ws(' ', p.surname, p.given_name) as person,
                count(*) filter (where due < :now) as overdue,
                count(*) filter (where due >= :now and due < :tomorrow) as today,
                count(*) filter (where due >= :tomorrow and due < :week) as week,
                count(*) filter (where due >= :week) as later
            from (select * from %s order by due limit :bound) open
            left join account p on p.kind = 'staff' and p.iin = open.of_person
            group by 1, 2, 3, 4
            order by overdue desc, today desc, week desc, later desc, of_body, of_role, person
            """.formatted(OURS);

    private final JdbcClient client;

    public OpenTermRows(JdbcClient client) {
        this.client = client;
    }

    /** The end of a page: behind it the next begins. */
    public record Place(Instant due, String number, String item) {
        public static final Place START = new Place(Instant.EPOCH, "", "");

        public static Place of(OpenTerm term) {
            return new Place(term.due(), term.application().value(), term.item());
        }
    }

    /** Those of all bodies that end until then, the first to end first. */
    public List<OpenTerm> until(Instant horizon, Place behind, int limit) {
        return place(client.sql(UNTIL), behind, limit)
                .param("horizon", horizon.atOffset(ZoneOffset.UTC))
                .query((row, _) -> term(row))
                .list();
    }

    /** Those of a provider's applications, the first to end first. */
    public List<TermLine> page(String provider, TermFilter filter, TermFilter.Span span, Place behind, int limit) {
        return place(client.sql(LIST), behind, limit)
                .param("provider", provider)
                .param("body", filter.body(), Types.VARCHAR)
                .param("role", filter.role(), Types.VARCHAR)
                .param("person", filter.person(), Types.VARCHAR)
                .param("begin", span.begin().atOffset(ZoneOffset.UTC))
                .param("end", span.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new TermLine(term(row), row.getString("person"), row.getString("applicant_name")))
                .list();
    }

    /** How many there are, by body, role and person; of the first to end when there are more than the bound. */
    public List<TermGroup> groups(String provider, TermFilter.Moments moments, int bound) {
        return client.sql(GROUPS)
                .param("provider", provider)
                .param("now", moments.now().atOffset(ZoneOffset.UTC))
                .param("tomorrow", moments.tomorrow().atOffset(ZoneOffset.UTC))
                .param("week", moments.week().atOffset(ZoneOffset.UTC))
                .param("bound", bound)
                .query((row, _) -> new TermGroup(
                        party(row),
                        row.getString("person"),
                        row.getLong("overdue"),
                        row.getLong("today"),
                        row.getLong("week"),
                        row.getLong("later")))
                .list();
    }

    private static StatementSpec place(StatementSpec statement, Place behind, int limit) {
        return statement
                .param("due", behind.due().atOffset(ZoneOffset.UTC))
                .param("number", behind.number())
                .param("item", behind.item())
                .param("limit", limit);
    }

    private static OpenTerm term(ResultSet row) throws SQLException {
        int value = row.getInt("term_value");
        return new OpenTerm(
                new UnifiedNumber(row.getString("number")),
                row.getString("item"),
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getString("variant"),
                row.getString("step"),
                row.getString("provider"),
                party(row),
                row.getString("waits"),
                instant(row, "due"),
                instant(row, "since"),
                instant(row, "term_from"),
                value == 0 ? null : new Term(value, TermUnit.valueOf(row.getString("term_unit"))),
                new OpenTerm.Said(row.getBoolean("reminded"), row.getBoolean("overdue"), row.getInt("superiors")));
    }

    private static Party party(ResultSet row) throws SQLException {
        String person = row.getString("of_person");
        return new Party(
                row.getString("of_body"), new Role(row.getString("of_role")), person == null ? null : new Iin(person));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
