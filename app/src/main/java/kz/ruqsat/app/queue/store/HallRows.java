package kz.ruqsat.app.queue.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.queue.Hall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What halls are set to, and who sits where. */
@Component
public class HallRows {
    private final JdbcClient client;

    public HallRows(JdbcClient client) {
        this.client = client;
    }

    /** The hall as it was set. */
    public Optional<Hall> find(Body body) {
        return client.sql("select counters, calls, speaks, kiosk_key from queue_hall where body = :body")
                .param("body", body.id())
                .query((row, _) -> new Hall(
                        body,
                        row.getInt("counters"),
                        row.getInt("calls"),
                        row.getBoolean("speaks"),
                        row.getString("kiosk_key")))
                .optional();
    }

    /** Writes a hall that was not set before; another's setting stays. */
    public void begin(Hall hall) {
        client.sql("""
                        insert into queue_hall (body, counters, calls, speaks, kiosk_key)
                        values (:body, :counters, :calls, :speaks, :key) on conflict do nothing
                        """)
                .param("body", hall.id())
                .param("counters", hall.counters())
                .param("calls", hall.calls())
                .param("speaks", hall.speaks())
                .param("key", hall.kioskKey())
                .update();
    }

    public void set(Hall hall) {
        client.sql("""
                        update queue_hall set counters = :counters, calls = :calls, speaks = :speaks, kiosk_key = :key
                        where body = :body
                        """)
                .param("body", hall.id())
                .param("counters", hall.counters())
                .param("calls", hall.calls())
                .param("speaks", hall.speaks())
                .param("key", hall.kioskKey())
                .update();
    }

    /** A counter and who works there. */
    public record Seat(int counter, String operator) {}

    public List<Seat> seats(String body, LocalDate day) {
        return client.sql("select counter, operator from queue_seat where body = :body and day = :day order by counter")
                .param("body", body)
                .param("day", day)
                .query((row, _) -> new Seat(row.getInt("counter"), row.getString("operator")))
                .list();
    }

    /** The operator's counter, held until the end of the transaction: his presses follow one another. */
    public Optional<Integer> holdSeat(String body, LocalDate day, String operator) {
        return client.sql("""
                        select counter from queue_seat where body = :body and day = :day and operator = :operator for update
                        """)
                .param("body", body)
                .param("day", day)
                .param("operator", operator)
                .query(Integer.class)
                .optional();
    }

    public void leave(String operator) {
        client.sql("delete from queue_seat where operator = :operator")
                .param("operator", operator)
                .update();
    }

    /** Sits down; false when somebody else works there today. */
    public boolean sit(String body, int counter, LocalDate day, String operator) {
        return client.sql("""
                        insert into queue_seat (body, counter, day, operator) values (:body, :counter, :day, :operator)
                        on conflict (body, counter) do update set day = excluded.day, operator = excluded.operator
                        where queue_seat.day <> excluded.day
                        """)
                        .param("body", body)
                        .param("counter", counter)
                        .param("day", day)
                        .param("operator", operator)
                        .update()
                > 0;
    }
}
