package kz.ruqsat.app.outbox;

import java.util.List;
import kz.ruqsat.app.outbox.store.OutboxRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes messages within the caller's transaction, and shows what became of them. */
@Component
public class Outbox {
    private final OutboxRows rows;
    private final Bell bell;

    public Outbox(OutboxRows rows, Bell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    /**
     * Puts a message; a second one with the same destination and key is not put. With the caller's transaction it stays
     * or goes; its courier is woken after the commit.
     */
    public void put(OutgoingMessage message) {
        putAll(List.of(message));
    }

    /** Puts several in their order, in one statement. */
    public void putAll(List<OutgoingMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        rows.put(messages);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ringFor(messages);
                }
            });
        } else {
            ringFor(messages);
        }
    }

    private void ringFor(List<OutgoingMessage> messages) {
        messages.stream().map(OutgoingMessage::destination).distinct().forEach(bell::ring);
    }

    /** All messages about a subject, in their order. */
    public List<Kept> of(String subject) {
        return rows.of(subject);
    }

    /** What a destination refused, the latest first. */
    public List<Kept> parked(String destination, int limit) {
        return rows.parked(destination, limit);
    }

    /** How many messages wait and are parked, destination by destination. */
    public List<Standing> standings() {
        return rows.standings();
    }

    /** Sends a parked message again, when its cause is mended; false: it is not parked. */
    public boolean release(long id) {
        return rows.release(id)
                .map(destination -> {
                    bell.ring(destination);
                    return true;
                })
                .orElse(false);
    }
}
