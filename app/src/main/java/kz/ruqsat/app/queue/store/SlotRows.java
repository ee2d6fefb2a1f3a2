package kz.ruqsat.app.queue.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.queue.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places in slots, and the numbers of tickets. */
@Component
public class SlotRows {
    private final JdbcClient client;

    public SlotRows(JdbcClient client) {
        this.client = client;
    }

    /** How many places are taken at each slot from that moment to the other; a slot not there has none. */
    public Map<Instant, Integer> taken(String body, Instant from, Instant to) {
        Map<Instant, Integer> taken = new HashMap<>();
        client.sql("""
                        select starts_at, taken from queue_slot where body = :body and starts_at between :from and :to
                        """)
                .param("body", body)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> taken.put(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getInt("taken")))
                .list();
        return taken;
    }

    /** Takes a place if one is free. Everybody who wants this slot waits at its row, so that none is given twice. */
    public boolean take(String body, Instant slot, int capacity) {
        return client.sql("""
                        insert into queue_slot as slot (body, starts_at, taken) values (:body, :slot, 1)
                        on conflict (body, starts_at) do update set taken = slot.taken + 1 where slot.taken < :capacity
                        """)
                        .param("body", body)
                        .param("slot", slot.atOffset(ZoneOffset.UTC))
                        .param("capacity", capacity)
                        .update()
                > 0;
    }

    public void giveBack(String body, Instant slot) {
        client.sql("update queue_slot set taken = taken - 1 where body = :body and starts_at = :slot and taken > 0")
                .param("body", body)
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next number of that hall, day and kind; who rolls back gives it back. */
    public int next(String body, LocalDate day, Ticket.Kind kind) {
        return client.sql("""
                        insert into queue_number as number (body, day, kind, last) values (:body, :day, :kind, 1)
                        on conflict (body, day, kind) do update set last = number.last + 1
                        returning last
                        """)
                .param("body", body)
                .param("day", day)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }
}
