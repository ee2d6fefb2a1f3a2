package kz.ruqsat.app.deadlines;

import java.util.List;
import kz.ruqsat.app.deadlines.store.SignalRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what is said about a term and tells who listens, in one transaction. */
@Component
class Announcer {
    private final SignalRows rows;
    private final List<TermListener> listeners;
    private final TransactionTemplate transaction;

    Announcer(SignalRows rows, List<TermListener> listeners, TransactionTemplate transaction) {
        this.rows = rows;
        this.listeners = List.copyOf(listeners);
        this.transaction = transaction;
    }

    /** False when another node was faster, or the term no longer runs to that end. */
    boolean say(TermSignal signal) {
        return transaction.execute(_ -> {
            boolean first = rows.add(signal);
            if (first) {
                listeners.forEach(listener -> listener.follow(signal));
            }
            return first;
        });
    }
}
