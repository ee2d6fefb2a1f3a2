package kz.ruqsat.app.signers.store;

import java.sql.Array;
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
import kz.ruqsat.app.signers.RecordedRight;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rights to sign and their ends. */
@Component
public class SigningRightRows {
    /** Stands for the people file where an IIN of who entered a right would stand. */
    public static final String PEOPLE_FILE = "people-file";

    /** How many of the earlier ones are read at once. */
    public static final int PAGE = 25;

    private static final String SELECT = """
            select r.*, e.ended_at,
                concat_ws(' ', p.surname, p.given_name) as person_name,
                (select concat_ws(' ', a.surname, a.given_name) from account a
                  where a.kind = 'staff' and a.iin = r.recorded_by) as recorder,
                (select concat_ws(' ', a.surname, a.given_name) from account a
                  where a.kind = 'staff' and a.iin = e.ended_by) as ender
            from signing_right r
            join account p on p.kind = 'staff' and p.iin = r.person
            left join signing_right_end e on e.signing_right = r.id
            """;

    private final JdbcClient client;

    public SigningRightRows(JdbcClient client) {
        this.client = client;
    }

    /** All that this person of the body was ever given, the oldest first. */
    public List<SigningRight> of(String body, Iin person) {
        return client
                .sql(SELECT + "where r.body = :body and r.person = :person order by r.id")
                .param("body", body)
                .param("person", person.value())
                .query(SigningRightRows::recorded)
                .list()
                .stream()
                .map(RecordedRight::right)
                .toList();
    }

    /** All of the body that were not ended, the oldest first. */
    public List<SigningRight> standing(String body) {
        return client
                .sql(SELECT + "where r.body = :body and e.signing_right is null order by r.id")
                .param("body", body)
                .query(SigningRightRows::recorded)
                .list()
                .stream()
                .map(RecordedRight::right)
                .toList();
    }

    /** Those of the body that hold on that day or will, the latest first; of one person only where one is given. */
    public List<RecordedRight> current(String body, @Nullable Iin person, LocalDate day) {
        return client.sql(SELECT + """
                        where r.body = :body and (:person::text is null or r.person = :person)
                          and e.signing_right is null and (r.until_day is null or r.until_day >= :day)
                        order by r.id desc
                        """)
                .param("body", body)
                .param("person", person == null ? null : person.value(), Types.VARCHAR)
                .param("day", day)
                .query(SigningRightRows::recorded)
                .list();
    }

    /** A page of those that were over or ended by that day, the latest first. */
    public List<RecordedRight> earlier(String body, @Nullable Iin person, LocalDate day, long before) {
        return client.sql(SELECT + """
                        where r.body = :body and (:person::text is null or r.person = :person) and r.id < :before
                          and (e.signing_right is not null or r.until_day < :day)
                        order by r.id desc
                        limit :limit
                        """)
                .param("body", body)
                .param("person", person == null ? null : person.value(), Types.VARCHAR)
                .param("day", day)
                .param("before", before)
                .param("limit", PAGE)
                .query(SigningRightRows::recorded)
                .list();
    }

    public Optional<RecordedRight> find(String body, long id) {
        return client.sql(SELECT + "where r.body = :body and r.id = :id")
                .param("body", body)
                .param("id", id)
                .query(SigningRightRows::recorded)
                .optional();
    }

    /** Until the end of the transaction no right of that body is given or ended. Others may hold it so as well. */
    public void hold(String body) {
        client.sql("select id from body where id = :body for share")
                .param("body", body)
                .query(String.class)
                .single();
    }

    /** Until the end of the transaction nobody else gives or ends rights of that body, or signs by one. */
    public void lock(String body) {
        client.sql("select id from body where id = :body for no key update")
                .param("body", body)
                .query(String.class)
                .single();
    }

    /** Whether it was entered by this call: the same right by the same order is entered once. */
    public boolean add(SigningRight right, String by, Instant now) {
        return client.sql("""
                        insert into signing_right
                            (body, person, services, from_day, until_day, order_number, order_date, recorded_by,
                             recorded_at)
                        select :body, :person, string_to_array(:services, ','), :from, :until, :order, :date, :by, :now
                        where not exists (
                            select from signing_right r
                            left join signing_right_end e on e.signing_right = r.id
                            where r.body = :body and r.person = :person and r.order_number = :order
                              and r.order_date = :date and r.from_day = :from
                              and r.services is not distinct from string_to_array(:services, ',')
                              and (:by = 'people-file' or e.signing_right is null))
                        """)
                        .param("body", right.body())
                        .param("person", right.person().value())
                        .param("services", services(right), Types.VARCHAR)
                        .param("from", right.from())
                        .param("until", right.until(), Types.DATE)
                        .param("order", right.order().number())
                        .param("date", right.order().day())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it was ended by this call. */
    public boolean end(long id, Iin by, Instant now) {
        return client.sql("""
                        insert into signing_right_end (signing_right, ended_at, ended_by) values (:id, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** With commas between; null for all. */
    private static @Nullable String services(SigningRight right) {
        return right.services().isEmpty()
                ? null
                : right.services().stream().map(RegulationId::value).sorted().collect(Collectors.joining(","));
    }

    private static RecordedRight recorded(ResultSet row, int ignored) throws SQLException {
        return new RecordedRight(
                row.getLong("id"),
                right(row),
                row.getString("person_name"),
                row.getString("recorder"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("ender"));
    }

    private static SigningRight right(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new SigningRight(
                row.getString("body"),
                new Iin(row.getString("person")),
                services(row.getArray("services")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new SigningRight.Order(row.getString("order_number"), row.getObject("order_date", LocalDate.class)),
                ended == null ? null : ended.toInstant());
    }

    private static Set<RegulationId> services(@Nullable Array services) throws SQLException {
        return services == null
                ? Set.of()
                : Arrays.stream((String[]) services.getArray())
                        .map(RegulationId::new)
                        .collect(Collectors.toSet());
    }
}
