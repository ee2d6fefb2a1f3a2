package kz.ruqsat.app.licences;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.EventJson;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.journal.Appending;
import kz.ruqsat.app.journal.Entry;
import kz.ruqsat.app.journal.Journal;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.licences.store.SuccessionRows;
import kz.ruqsat.app.licences.store.SuccessionRows.Due;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.licence.LicenceEvent.LicenceReissued;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes into the stream of a reissued licence that another one stands in its place. The register knows it from the
 * moment of the reissue; the stream follows in a transaction of its own right afterwards; a job and the
 * next start find what was left undone. Each licence is told exactly once.
 */
@Component
class Succession implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    private static final String ACTOR = "system:succession";
    private static final int TRIES = 5;

    private final Journal journal;
    private final SuccessionRows rows;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final ExecutorService afterwards = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("succession").factory());

    Succession(Journal journal, SuccessionRows rows, InstantSource time, TransactionTemplate transaction) {
        this.journal = journal;
        this.rows = rows;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public void follow(Case after, List<Event> events) {
        boolean issued = events.stream().anyMatch(e -> e instanceof ResultSigned signed && signed.licence() != null);
        if (issued && LicenceRegistrar.previous(after) != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    // Not on this thread: it still holds the connection of the transaction that has just ended.
                    afterwards.execute(Succession.this::catchUp);
                }
            });
        }
    }

    /** Tells every licence that does not know yet. One that fails does not keep the others waiting. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        List<String> due = rows.due("");
        while (!due.isEmpty()) {
            due.forEach(this::attempt);
            due = rows.due(due.getLast());
        }
    }

    @PreDestroy
    void end() {
        afterwards.close();
    }

    private void attempt(String number) {
        try {
            for (int i = 0; i < TRIES; i++) {
                if (Boolean.TRUE.equals(transaction.execute(
                        _ -> rows.take(number).map(this::told).orElse(true)))) {
                    return;
                }
            }
            LOG.warn("Licence {} is written to all the time; it is told of its successor later", number);
        } catch (RuntimeException trouble) {
            LOG.error("Licence {} was not told that it is reissued; tried again later", number, trouble);
        }
    }

    /** Whether the stream says it now; false when somebody else was faster to write there, and nothing was done. */
    private boolean told(Due due) {
        List<Entry> entries = journal.read(due.stream());
        StreamHead head =
                entries.isEmpty() ? StreamHead.EMPTY : entries.getLast().head();
        Licence licence =
                Licence.replay(entries.stream().map(EventJson::licenceEvent).toList());
        if (licence.status() == Licence.Status.REISSUED) {
            rows.entered(due.stream(), head);
            return true;
        }
        LicenceReissued reissued = new LicenceReissued(due.successor(), due.at());
        return switch (journal.append(due.stream(), head, List.of(EventJson.entry(reissued, ACTOR)), time.instant())) {
            case Appending.Appended told -> {
                rows.entered(due.stream(), told.head());
                yield true;
            }
            case Appending.Conflict _ -> false;
        };
    }
}
