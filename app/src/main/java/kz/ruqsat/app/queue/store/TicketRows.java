package kz.ruqsat.app.queue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.queue.Errand;
import kz.ruqsat.app.queue.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets: taking, finding, cancelling. What operators do with them stands in {@link CallRows}. */
@Component
public class TicketRows {
    static final String COLUMNS = """
            t.id, t.body, t.day, t.kind, t.number, t.errand, t.turn_at, t.taken_at, t.state, t.calls, t.counter,
            t.called_at, t.last_call
            """;
    private static final String SELECT = "select " + COLUMNS + " from queue_ticket t ";

    private final JdbcClient client;

    public TicketRows(JdbcClient client) {
        this.client = client;
    }

    /**
     * Writes a new ticket; false when this person has an open one at this hall on this day.
     *
     * @param person who booked, by IIN; null for a walk-in
     */
    public boolean add(Ticket ticket, @Nullable String person) {
        return client.sql("""
                        insert into queue_ticket (id, body, day, kind, number, errand, person, turn_at, taken_at,
                            not_before, state)
                        values (:id, :body, :day, :kind, :number, :errand, :person, :turn, :taken, :turn, :state)
                        on conflict (person, body, day)
                            where person is not null and state in ('WAITING', 'CALLED', 'SERVING') do nothing
                        """)
                        .param("id", ticket.id())
                        .param("body", ticket.body())
                        .param("day", ticket.day())
                        .param("kind", ticket.kind().name())
                        .param("number", ticket.number())
                        .param("errand", ticket.errand().word())
                        .param("person", person, Types.VARCHAR)
                        .param("turn", ticket.turnAt().atOffset(ZoneOffset.UTC))
                        .param("taken", ticket.takenAt().atOffset(ZoneOffset.UTC))
                        .param("state", ticket.state().name())
                        .update()
                > 0;
    }

    public Optional<Ticket> find(String id) {
        return client.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query((row, _) -> ticket(row))
                .optional();
    }

    /** The person's open booking at this hall on this day. */
    public Optional<Ticket> open(String person, String body, LocalDate day) {
        return client.sql(SELECT + """
                        where t.person = :person and t.body = :body and t.day = :day
                            and t.state in ('WAITING', 'CALLED', 'SERVING')
                        """)
                .param("person", person)
                .param("body", body)
                .param("day", day)
                .query((row, _) -> ticket(row))
                .optional();
    }

    /** The person's bookings from that day on that still wait, the next first. */
    public List<Ticket> bookings(String person, LocalDate from) {
        return client.sql(SELECT + """
                        where t.person = :person and t.day >= :from and t.state in ('WAITING', 'CALLED', 'SERVING')
                        order by t.turn_at
                        """)
                .param("person", person)
                .param("from", from)
                .query((row, _) -> ticket(row))
                .list();
    }

    /** Cancels a booking that still waits. */
    public Optional<Ticket> cancel(String id, String person, Instant now) {
        return client.sql("update queue_ticket t set state = 'CANCELLED', ended_at = :now"
                        + " where t.id = :id and t.person = :person and t.state = 'WAITING' returning "
                        + COLUMNS)
                .param("id", id)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ticket(row))
                .optional();
    }

    /** How many stand before this ticket now. */
    public int ahead(Ticket ticket, Instant now) {
        return client.sql("""
                        select count(*) from queue_ticket
                        where body = :body and day = :day and state = 'WAITING' and turn_at <= :now
                            and (turn_at, taken_at) < (:turn, :taken)
                        """)
                .param("body", ticket.body())
                .param("day", ticket.day())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("turn", ticket.turnAt().atOffset(ZoneOffset.UTC))
                .param("taken", ticket.takenAt().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getString("id"),
                row.getString("body"),
                row.getObject("day", LocalDate.class),
                Ticket.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                new Errand(row.getString("errand")),
                row.getObject("turn_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                Ticket.State.valueOf(row.getString("state")),
                row.getInt("calls"),
                row.getObject("counter", Integer.class),
                instant(row, "called_at"),
                instant(row, "last_call"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
