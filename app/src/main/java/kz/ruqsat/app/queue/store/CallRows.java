package kz.ruqsat.app.queue.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.queue.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets as operators and the screen see them: whose turn it is, who is called where. */
@Component
public class CallRows {
    private static final String SELECT = "select " + TicketRows.COLUMNS + " from queue_ticket t ";

    private final JdbcClient client;

    public CallRows(JdbcClient client) {
        this.client = client;
    }

    /**
     * Calls the next one whose turn has come. Two who call at once get two tickets: the row that one has locked is passed
     * over by the other.
     */
    public Optional<Ticket> callNext(String body, LocalDate day, int counter, String operator, Instant now) {
        return client.sql("""
                        with next as materialized (
                            select id from queue_ticket
                            where body = :body and day = :day and state = 'WAITING' and turn_at <= :now
                                and not_before <= :now
                            order by turn_at, taken_at, kind, number
                            limit 1
                            for update skip locked)
                        update queue_ticket t
                        set state = 'CALLED', counter = :counter, operator = :operator, calls = t.calls + 1,
                            called_at = coalesce(t.called_at, :now), last_call = :now
                        from next where t.id = next.id
                        returning
                        """ + TicketRows.COLUMNS)
                .param("body", body)
                .param("day", day)
                .param("counter", counter)
                .param("operator", operator)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> TicketRows.ticket(row))
                .optional();
    }

    /** The ticket that is at the operator's counter. */
    public Optional<Ticket> atCounter(String body, LocalDate day, String operator) {
        return client.sql(SELECT + """
                        where t.body = :body and t.day = :day and t.operator = :operator
                            and t.state in ('CALLED', 'SERVING')
                        """)
                .param("body", body)
                .param("day", day)
                .param("operator", operator)
                .query((row, _) -> TicketRows.ticket(row))
                .optional();
    }

    /** Calls once more one who was called. */
    public Optional<Ticket> callAgain(String id, String operator, Instant now) {
        return move(id, operator, "CALLED", "calls = t.calls + 1, last_call = :now", now);
    }

    /** Sends one who did not come back among the waiting, and for good when it was the last call. */
    public Optional<Ticket> absent(String id, String operator, int limit, Instant now, Instant notBefore) {
        return client.sql("""
                        update queue_ticket t
                        set state = case when t.calls >= :limit then 'NO_SHOW' else 'WAITING' end,
                            ended_at = case when t.calls >= :limit then cast(:now as timestamptz) end,
                            operator = null, not_before = :notBefore
                        where t.id = :id and t.operator = :operator and t.state = 'CALLED'
                        returning
                        """ + TicketRows.COLUMNS)
                .param("id", id)
                .param("operator", operator)
                .param("limit", limit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> TicketRows.ticket(row))
                .optional();
    }

    public Optional<Ticket> begin(String id, String operator, Instant now) {
        return move(id, operator, "CALLED", "state = 'SERVING'", now);
    }

    public Optional<Ticket> finish(String id, String operator, Instant now) {
        return move(id, operator, "SERVING", "state = 'SERVED', ended_at = :now", now);
    }

    private Optional<Ticket> move(String id, String operator, String from, String set, Instant now) {
        return client.sql("update queue_ticket t set " + set
                        + " where t.id = :id and t.operator = :operator and t.state = :from returning "
                        + TicketRows.COLUMNS)
                .param("id", id)
                .param("operator", operator)
                .param("from", from)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> TicketRows.ticket(row))
                .optional();
    }

    /** Those called and those being served, the latest call first. */
    public List<Ticket> atCounters(String body, LocalDate day, int limit) {
        return client.sql(SELECT + """
                        where t.body = :body and t.day = :day and t.state in ('CALLED', 'SERVING')
                        order by t.state, t.last_call desc
                        limit :limit
                        """)
                .param("body", body)
                .param("day", day)
                .param("limit", limit)
                .query((row, _) -> TicketRows.ticket(row))
                .list();
    }

    /** Those whose turn has come and who wait, in the order of calling. */
    public List<Ticket> waiting(String body, LocalDate day, Instant now, int limit) {
        return client.sql(SELECT + """
                        where t.body = :body and t.day = :day and t.state = 'WAITING' and t.turn_at <= :now
                        order by t.turn_at, t.taken_at, t.kind, t.number
                        limit :limit
                        """)
                .param("body", body)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> TicketRows.ticket(row))
                .list();
    }

    /** The time of the next booking that has not come yet. */
    public Optional<Instant> nextBooking(String body, LocalDate day, Instant now) {
        return client.sql("""
                        select turn_at from queue_ticket
                        where body = :body and day = :day and state = 'WAITING' and turn_at > :now
                        order by turn_at limit 1
                        """)
                .param("body", body)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        row.getObject("turn_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
