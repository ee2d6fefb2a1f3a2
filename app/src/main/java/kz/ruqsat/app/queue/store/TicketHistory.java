package kz.ruqsat.app.queue.store;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.queue.Ticket;
import kz.ruqsat.app.queue.TicketEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened to tickets: rows are only added. */
@Component
public class TicketHistory {
    private final JdbcClient client;

    public TicketHistory(JdbcClient client) {
        this.client = client;
    }

    /** @param actor {@code iin:…} or {@code kiosk} */
    public void add(Ticket ticket, TicketEvent event, String actor, Instant at) {
        client.sql("""
                        insert into queue_event (ticket, body, at, event, actor, counter)
                        values (:ticket, :body, :at, :event, :actor, :counter)
                        """)
                .param("ticket", ticket.id())
                .param("body", ticket.body())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("event", event.name())
                .param("actor", actor)
                .param("counter", ticket.counter(), Types.INTEGER)
                .update();
    }

    public List<TicketEvent> of(String ticket) {
        return client.sql("select event from queue_event where ticket = :ticket order by id")
                .param("ticket", ticket)
                .query((row, _) -> TicketEvent.valueOf(row.getString("event")))
                .list();
    }

    /** The last event of each of these halls, by its number; a hall in which nothing happened is not there. */
    public Map<String, Long> latest(Collection<String> bodies) {
        Map<String, Long> latest = new HashMap<>();
        client.sql("select body, max(id) as latest from queue_event where body in (:bodies) group by body")
                .param("bodies", bodies)
                .query((row, _) -> latest.put(row.getString("body"), row.getLong("latest")))
                .list();
        return latest;
    }
}
