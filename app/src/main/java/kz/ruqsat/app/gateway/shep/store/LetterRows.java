package kz.ruqsat.app.gateway.shep.store;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.gateway.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code letter_sent} and {@code letter_received}. */
@Component
public class LetterRows {
    private final JdbcClient client;
    private final Documents documents;

    public LetterRows(JdbcClient client, Documents documents) {
        this.client = client;
        this.documents = documents;
    }

    /** A letter of ours that the gateway took. */
    public record Sent(
            String participant,
            String key,
            String messageId,
            String correlationId,
            String service,
            String subject,
            Instant at) {}

    /** Keeps what the gateway gave for our letter; a second receipt for the same letter changes nothing. */
    public void sent(Sent letter) {
        client.sql("""
                        insert into letter_sent (participant, key, message_id, correlation_id, service, subject, sent_at)
                        values (:participant, :key, :message, :correlation, :service, :subject, :at)
                        on conflict (participant, key) do nothing
                        """)
                .param("participant", letter.participant())
                .param("key", letter.key())
                .param("message", letter.messageId())
                .param("correlation", letter.correlationId())
                .param("service", letter.service())
                .param("subject", letter.subject())
                .param("at", letter.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The letter with which that participant began the conversation. */
    public Optional<Sent> conversation(String participant, String correlation) {
        return client.sql("""
                        select participant, key, message_id, correlation_id, service, subject, sent_at from letter_sent
                        where participant = :participant and correlation_id = :correlation
                        order by sent_at, key limit 1
                        """)
                .param("participant", participant)
                .param("correlation", correlation)
                .query((row, _) -> new Sent(
                        row.getString("participant"),
                        row.getString("key"),
                        row.getString("message_id"),
                        row.getString("correlation_id"),
                        row.getString("service"),
                        row.getString("subject"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What the gateway tells of a letter of that participant; false: there is no such letter. */
    public boolean told(String participant, String messageId, String state, @Nullable String note) {
        return client.sql("""
                        update letter_sent set state = :state, state_note = :note
                        where participant = :participant and message_id = :message
                        """)
                        .param("participant", participant)
                        .param("message", messageId)
                        .param("state", state)
                        .param("note", note, Types.VARCHAR)
                        .update()
                > 0;
    }

    /**
     * Keeps a letter that came.
     *
     * @param senderKey by which the sender knows it again, or null
     * @return false when it was received before, under the same id or by the same key of the sender
     */
    public boolean received(String participant, Received letter, @Nullable String senderKey) {
        return client.sql("""
                        insert into letter_received (participant, message_id, sender, sender_key, correlation_id, service,
                            kind, received_at, document)
                        values (:participant, :message, :sender, :key, :correlation, :service, :kind, :at, :document)
                        on conflict do nothing
                        """)
                        .param("participant", participant)
                        .param("message", letter.messageId())
                        .param("sender", letter.sender())
                        .param("key", senderKey, Types.VARCHAR)
                        .param("correlation", letter.correlation(), Types.VARCHAR)
                        .param("service", letter.service())
                        .param("kind", letter.kind().name())
                        .param("at", letter.at().atOffset(ZoneOffset.UTC))
                        .param(
                                "document",
                                documents.put("text/plain", letter.body().getBytes(StandardCharsets.UTF_8)))
                        .update()
                > 0;
    }

    /** When a letter was received that came before; empty: it was another one of the same key. */
    public Optional<Instant> receivedAt(String participant, String messageId) {
        return client.sql("""
                        select received_at from letter_received
                        where participant = :participant and message_id = :message
                        """)
                .param("participant", participant)
                .param("message", messageId)
                .query((row, _) ->
                        row.getObject("received_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
