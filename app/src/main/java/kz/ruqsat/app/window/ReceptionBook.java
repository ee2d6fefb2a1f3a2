package kz.ruqsat.app.window;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.ruqsat.app.journal.Appending;
import kz.ruqsat.app.journal.Entry;
import kz.ruqsat.app.journal.Journal;
import kz.ruqsat.app.journal.NewEntry;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.app.window.Receptions.Recorded;
import kz.ruqsat.app.window.store.ReceptionRows;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps receptions: each is a chain in the journal, with one row in the read table; one move is one transaction. */
@Component
class ReceptionBook {
    private static final int TRIES = 5;

    private final Journal journal;
    private final ReceptionRows rows;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ReceptionBook(Journal journal, ReceptionRows rows, TransactionTemplate transaction, InstantSource time) {
        this.journal = journal;
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
    }

    /** A reception with its history. */
    record Kept(Reception reception, List<Recorded> history, StreamHead head) {
        Kept {
            history = List.copyOf(history);
        }
    }

    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Kept open(ReceptionEvent.Opened opened, String actor) {
        return transaction.execute(_ -> {
            UnifiedNumber number = UnifiedNumber.of(Reception.KIND, rows.nextNumber());
            Instant now = now();
            StreamHead head = append(number, StreamHead.EMPTY, List.of(opened), actor, now)
                    .orElseThrow(() -> new IllegalStateException("The number was given before: " + number));
            List<Recorded> history = List.of(new Recorded(opened, now, actor));
            return written(number, history, head);
        });
    }

    Optional<Kept> find(UnifiedNumber number) {
        List<Entry> entries = journal.read(stream(number));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Recorded> history = entries.stream()
                .map(entry -> new Recorded(ReceptionJson.event(entry), entry.at(), entry.actor()))
                .toList();
        return Optional.of(new Kept(
                Receptions.of(number, history), history, entries.getLast().head()));
    }

    Moved move(UnifiedNumber number, String actor, Function<Reception, Outcome<ReceptionEvent>> rule) {
        return move(number, actor, rule, _ -> {});
    }

    /**
     * Moves a reception.
     *
     * @param also what is to be done in the same transaction once the move stands
     */
    Moved move(
            UnifiedNumber number,
            String actor,
            Function<Reception, Outcome<ReceptionEvent>> rule,
            Consumer<Reception> also) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Moved> moved = transaction.execute(_ -> attempt(number, actor, rule, also));
            if (moved.isPresent()) {
                return moved.get();
            }
        }
        return new Moved.Overtaken();
    }

    /** Empty when somebody was faster; a conflict wrote nothing, so the transaction needs no undoing. */
    private Optional<Moved> attempt(
            UnifiedNumber number,
            String actor,
            Function<Reception, Outcome<ReceptionEvent>> rule,
            Consumer<Reception> also) {
        Optional<Kept> found = find(number);
        if (found.isEmpty()) {
            return Optional.of(new Moved.Unknown());
        }
        Kept before = found.get();
        return switch (rule.apply(before.reception())) {
            case Outcome.Refused<ReceptionEvent> refused -> Optional.of(new Moved.Refused(refused.reasons()));
            case Outcome.Accepted<ReceptionEvent> accepted -> {
                Instant now = now();
                Optional<StreamHead> head = append(number, before.head(), accepted.events(), actor, now);
                yield head.map(end -> {
                    List<Recorded> history = new ArrayList<>(before.history());
                    accepted.events().forEach(event -> history.add(new Recorded(event, now, actor)));
                    Kept after = written(number, history, end);
                    also.accept(after.reception());
                    return new Moved.Done(after.reception());
                });
            }
        };
    }

    private Kept written(UnifiedNumber number, List<Recorded> history, StreamHead head) {
        Kept kept = new Kept(Receptions.of(number, history), history, head);
        rows.write(kept.reception(), stream(number), head, history.getLast().at());
        return kept;
    }

    private Optional<StreamHead> append(
            UnifiedNumber number, StreamHead head, List<? extends ReceptionEvent> events, String actor, Instant now) {
        List<NewEntry> entries =
                events.stream().map(event -> ReceptionJson.entry(event, actor)).toList();
        return switch (journal.append(stream(number), head, entries, now)) {
            case Appending.Conflict _ -> Optional.empty();
            case Appending.Appended appended -> Optional.of(appended.head());
        };
    }

    private static StreamId stream(UnifiedNumber number) {
        return new StreamId("reception/" + number.value());
    }
}
