package kz.ruqsat.app.outbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.app.outbox.Delivery;
import kz.ruqsat.app.outbox.Kept;
import kz.ruqsat.app.outbox.OutgoingMessage;
import kz.ruqsat.app.outbox.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code outbox}. A lease moves {@code due_at} into the future; {@code attempts} fences: who comes back after his
 * lease has run out and another took the message marks nothing.
 */
@Component
public class OutboxRows {
    private static final String PUT = """
            insert into outbox (destination, key, subject, payload)
            select m.destination, m.key, m.subject, m.payload
            from unnest(:destinations::text[], :keys::text[], :subjects::text[], :payloads::text[])
                with ordinality m (destination, key, subject, payload, place)
            order by m.place
            on conflict (destination, key) do nothing
            """;

    /**
     * The first of its subject only (asked row by row, so that the planner never joins the whole table). A row that another node has just leased is
     * locked or no more due.
     */
    private static final String LEASE = """
            with next as (
                select o.id from outbox o
                where o.destination = :destination and o.state = 'WAITING' and o.due_at <= clock_timestamp()
                  and o.id = (
                      select first.id from outbox first
                      where first.destination = o.destination and first.subject = o.subject
                        and first.state = 'WAITING'
                      order by first.id limit 1)
                order by o.due_at, o.id
                limit :limit
                for update of o skip locked
            )
            update outbox o
            set attempts = o.attempts + 1, due_at = clock_timestamp() + :lease * interval '1 millisecond'
            from next where o.id = next.id
            returning o.id, o.key, o.payload, o.subject, o.attempts
            """;

    private static final String KEPT = """
            select id, destination, key, subject, state, attempts, put_at, told, ended_at from outbox
            """;

    private final JdbcClient client;

    public OutboxRows(JdbcClient client) {
        this.client = client;
    }

    public void put(List<OutgoingMessage> messages) {
        client.sql(PUT)
                .param("destinations", column(messages, OutgoingMessage::destination))
                .param("keys", column(messages, OutgoingMessage::key))
                .param("subjects", column(messages, OutgoingMessage::subject))
                .param("payloads", column(messages, OutgoingMessage::payload))
                .update();
    }

    private static String[] column(List<OutgoingMessage> messages, Function<OutgoingMessage, String> part) {
        return messages.stream().map(part).toArray(String[]::new);
    }

    /** Takes what is due, for so long, one message a subject. */
    public List<Delivery> lease(String destination, int limit, Duration lease) {
        return client.sql(LEASE)
                .param("destination", destination)
                .param("limit", limit)
                .param("lease", lease.toMillis())
                .query((row, _) -> new Delivery(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("payload"),
                        row.getString("subject"),
                        row.getInt("attempts")))
                .list();
    }

    /** Its payload goes: what the letter says stands elsewhere, and may be personal. */
    public boolean delivered(Delivery delivery, String answer) {
        return client.sql("""
                        update outbox set state = 'DELIVERED', payload = '', told = :told, ended_at = clock_timestamp()
                        where id = :id and attempts = :attempt and state = 'WAITING'
                        """)
                        .param("told", answer)
                        .param("id", delivery.id())
                        .param("attempt", delivery.attempt())
                        .update()
                == 1;
    }

    public boolean parked(Delivery delivery, String reason) {
        return client.sql("""
                        update outbox set state = 'PARKED', told = :told, ended_at = clock_timestamp()
                        where id = :id and attempts = :attempt and state = 'WAITING'
                        """)
                        .param("told", reason)
                        .param("id", delivery.id())
                        .param("attempt", delivery.attempt())
                        .update()
                == 1;
    }

    public void later(Delivery delivery, Duration pause, String trouble) {
        client.sql("""
                        update outbox set due_at = clock_timestamp() + :pause * interval '1 millisecond', told = :told
                        where id = :id and attempts = :attempt and state = 'WAITING'
                        """)
                .param("pause", pause.toMillis())
                .param("told", trouble)
                .param("id", delivery.id())
                .param("attempt", delivery.attempt())
                .update();
    }

    /** The destination of a parked message that now waits again. */
    public Optional<String> release(long id) {
        return client.sql("""
                        update outbox set state = 'WAITING', due_at = clock_timestamp(), ended_at = null
                        where id = :id and state = 'PARKED' returning destination
                        """).param("id", id).query(String.class).optional();
    }

    public List<Kept> of(String subject) {
        return client.sql(KEPT + "where subject = :subject order by id")
                .param("subject", subject)
                .query((row, _) -> kept(row))
                .list();
    }

    public List<Kept> parked(String destination, int limit) {
        return client.sql(KEPT + """
                        where destination = :destination and state = 'PARKED' order by ended_at desc limit :limit
                        """)
                .param("destination", destination)
                .param("limit", limit)
                .query((row, _) -> kept(row))
                .list();
    }

    public List<Standing> standings() {
        return client.sql("""
                        select destination, count(*) filter (where state = 'WAITING') waiting,
                            count(*) filter (where state = 'PARKED') parked,
                            min(put_at) filter (where state = 'WAITING') oldest
                        from outbox where state in ('WAITING', 'PARKED') group by destination order by destination
                        """)
                .query((row, _) -> new Standing(
                        row.getString("destination"),
                        row.getLong("waiting"),
                        row.getLong("parked"),
                        instant(row, "oldest")))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("destination"),
                row.getString("key"),
                row.getString("subject"),
                Kept.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                row.getString("told"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
