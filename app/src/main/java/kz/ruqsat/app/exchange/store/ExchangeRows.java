package kz.ruqsat.app.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.app.exchange.Exchange;
import kz.ruqsat.app.exchange.Exchange.Direction;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.NewExchange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code exchange} and {@code exchange_owner}. */
@Component
public class ExchangeRows {
    private static final String INSERT = """
            insert into exchange (subject, direction, actor, system, service, at, took_ms, outcome, note, message_id,
                correlation_id, question, answer)
            values (:subject, :direction, :actor, :system, :service, :at, :took, :outcome, :note, :message,
                :correlation, :question, :answer)
            """;

    /** A draft's exchanges are its application's, too; that chain is two links long at most. */
    private static final String OF = """
            select id, subject, direction, actor, system, service, at, took_ms, outcome, note, question, answer
            from exchange
            where subject = :subject or subject in (select o.subject from exchange_owner o where o.owner = :subject)
            order by at desc, id desc
            """;

    private static final int LONGEST_NOTE = 2000;

    private final JdbcClient client;

    public ExchangeRows(JdbcClient client) {
        this.client = client;
    }

    public void insert(NewExchange exchange, @Nullable String question, @Nullable String answer) {
        client.sql(INSERT)
                .param("subject", exchange.subject())
                .param("direction", exchange.direction().name())
                .param("actor", exchange.actor())
                .param("system", exchange.system())
                .param("service", exchange.service())
                .param("at", exchange.at().atOffset(ZoneOffset.UTC))
                .param("took", exchange.took().toMillis())
                .param("outcome", exchange.outcome().name())
                .param("note", shortened(exchange.note()), Types.VARCHAR)
                .param("message", exchange.messageId(), Types.VARCHAR)
                .param("correlation", exchange.correlationId(), Types.VARCHAR)
                .param("question", question, Types.VARCHAR)
                .param("answer", answer, Types.VARCHAR)
                .update();
    }

    /** What a foreign system said may be long, and may have characters that the database does not take. */
    private static @Nullable String shortened(@Nullable String note) {
        if (note == null) {
            return null;
        }
        String clean = note.replace('\u0000', ' ');
        return clean.length() > LONGEST_NOTE ? clean.substring(0, LONGEST_NOTE) : clean;
    }

    public void adopt(String subject, String owner) {
        client.sql("insert into exchange_owner (subject, owner) values (:subject, :owner) on conflict do nothing")
                .param("subject", subject)
                .param("owner", owner)
                .update();
    }

    public List<Exchange> of(String subject) {
        return client.sql(OF)
                .param("subject", subject)
                .query((row, _) -> exchange(row))
                .list();
    }

    private static Exchange exchange(ResultSet row) throws SQLException {
        return new Exchange(
                row.getLong("id"),
                row.getString("subject"),
                Direction.valueOf(row.getString("direction")),
                row.getString("actor"),
                row.getString("system"),
                row.getString("service"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("took_ms")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("note"),
                row.getString("question"),
                row.getString("answer"));
    }
}
