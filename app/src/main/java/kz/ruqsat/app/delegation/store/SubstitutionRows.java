package kz.ruqsat.app.delegation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.delegation.Replacement;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who replaces whom. Only people who still work for the body count. */
@Component
public class SubstitutionRows {
    private static final String SELECT = """
            select s.*, e.ended_at, a.roles as absent_roles,
                concat_ws(' ', a.surname, a.given_name) as absent_name,
                concat_ws(' ', b.surname, b.given_name) as substitute_name,
                coalesce((select concat_ws(' ', r.surname, r.given_name) from account r
                          where r.kind = 'staff' and r.iin = s.recorded_by), s.recorded_by) as recorder
            from substitution s
            join account a on a.kind = 'staff' and a.iin = s.absent and a.body = s.body
            join account b on b.kind = 'staff' and b.iin = s.substitute and b.body = s.body and not b.blocked
            left join substitution_end e on e.substitution = s.id
            """;

    private final JdbcClient client;

    public SubstitutionRows(JdbcClient client) {
        this.client = client;
    }

    /** Those in which the officer takes part on that day, as substitute or as the absent person. */
    public List<Replacement> holding(Officer officer, LocalDate day) {
        return client.sql(SELECT + """
                        where s.body = :body and (s.substitute = :iin or s.absent = :iin)
                          and s.from_day <= :day and s.until_day >= :day and e.substitution is null
                        order by s.id
                        """)
                .param("body", officer.body())
                .param("iin", officer.iin().value())
                .param("day", day)
                .query(SubstitutionRows::replacement)
                .list();
    }

    /** Those of the body on that day. */
    public List<Replacement> holding(String body, LocalDate day) {
        return client.sql(SELECT + """
                        where s.body = :body and s.from_day <= :day and s.until_day >= :day and e.substitution is null
                        order by s.id
                        """)
                .param("body", body)
                .param("day", day)
                .query(SubstitutionRows::replacement)
                .list();
    }

    /** Those of the body that hold on that day or later and were not ended. */
    public List<Substitution> standing(String body, LocalDate day) {
        return client
                .sql(SELECT + "where s.body = :body and s.until_day >= :day and e.substitution is null order by s.id")
                .param("body", body)
                .param("day", day)
                .query(SubstitutionRows::replacement)
                .list()
                .stream()
                .map(Replacement::substitution)
                .toList();
    }

    /** A page of those of the body, the latest first; of one person only where one is given. */
    public List<Replacement> page(String body, @Nullable Iin person, long before, int limit) {
        return client.sql(SELECT + """
                        where s.body = :body and s.id < :before
                          and (:iin::text is null or s.absent = :iin or s.substitute = :iin)
                        order by s.id desc
                        limit :limit
                        """)
                .param("body", body)
                .param("before", before)
                .param("iin", person == null ? null : person.value(), Types.VARCHAR)
                .param("limit", limit)
                .query(SubstitutionRows::replacement)
                .list();
    }

    public Optional<Replacement> find(String body, long id) {
        return client.sql(SELECT + "where s.body = :body and s.id = :id")
                .param("body", body)
                .param("id", id)
                .query(SubstitutionRows::replacement)
                .optional();
    }

    /** Until the end of the transaction nobody else records a substitution in that body. */
    public void lock(String body) {
        client.sql("select id from body where id = :body for no key update")
                .param("body", body)
                .query(String.class)
                .single();
    }

    public void add(Substitution wanted, Iin by, Instant now) {
        client.sql("""
                        insert into substitution (body, absent, substitute, from_day, until_day, order_number, order_date,
                                                  reason, recorded_by, recorded_at)
                        values (:body, :absent, :substitute, :from, :until, :order, :date, :reason, :by, :now)
                        """)
                .param("body", wanted.body())
                .param("absent", wanted.absent().value())
                .param("substitute", wanted.substitute().value())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("order", wanted.ground().orderNumber())
                .param("date", wanted.ground().orderDate())
                .param("reason", wanted.ground().reason())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was ended by this call. */
    public boolean end(long id, Iin by, Instant now) {
        return client.sql("""
                        insert into substitution_end (substitution, ended_at, ended_by) values (:id, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Replacement replacement(ResultSet row, int ignored) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Replacement(
                row.getLong("id"),
                substitution(row),
                row.getString("absent_name"),
                row.getString("substitute_name"),
                roles(row),
                row.getString("recorder"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static Substitution substitution(ResultSet row) throws SQLException {
        return new Substitution(
                row.getString("body"),
                new Iin(row.getString("absent")),
                new Iin(row.getString("substitute")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new Substitution.Ground(
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("reason")));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("absent_roles").getArray())
                .map(Role::new)
                .collect(Collectors.toSet());
    }
}
