package kz.ruqsat.app.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.journal.Appending;
import kz.ruqsat.app.journal.Entry;
import kz.ruqsat.app.journal.Journal;
import kz.ruqsat.app.journal.NewEntry;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Decider;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Evolver;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves applications: one command is one transaction. The state is replayed from the stream each time; there is no
 * snapshot that could drift from it.
 */
@Component
public class Casework {
    private static final int TRIES = 5;

    private final Journal journal;
    private final Effects effects;
    private final Laws laws;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    public Casework(Journal journal, Effects effects, Laws laws, InstantSource time, TransactionTemplate transaction) {
        this.journal = journal;
        this.effects = effects;
        this.laws = laws;
        this.time = time;
        // A refused command undoes itself, not what its caller did in the same transaction.
        this.transaction = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** Makes a command from the state that it will be decided on; draws numbers in the same transaction. */
    @FunctionalInterface
    public interface CommandMaker {
        Command make(Application state, PaperNumbers numbers);
    }

    /** A number for a new application of that regulation. Numbers may have gaps: a draft may never be filed. */
    public UnifiedNumber newNumber(Regulation regulation) {
        return UnifiedNumber.of(
                regulation.head().numbering().application(), effects.tables().nextApplicationNumber());
    }

    /**
     * Begins an application with its filled form.
     *
     * @param actor who does it, such as {@code iin:850101300015}; kept in the journal
     */
    public Handled begin(Request request, String actor) {
        Regulation regulation = laws.edition(request.regulation(), request.edition());
        return retrying(() -> decide(
                new Loaded(request.number(), new Blank(), StreamHead.EMPTY, List.of(), regulation),
                (_, _) -> new PrepareRequest(request),
                actor));
    }

    /** Moves an application that has begun. */
    public Handled handle(UnifiedNumber number, String actor, CommandMaker maker) {
        return retrying(
                () -> load(number).map(loaded -> decide(loaded, maker, actor)).orElseGet(Handled.Unknown::new));
    }

    /**
     * Two commands one after the other in one transaction: both are done, or none.
     *
     * @param next what follows from the state after the first; empty: the first was all
     */
    public Handled both(
            UnifiedNumber number, String actor, CommandMaker first, Function<Case, Optional<CommandMaker>> next) {
        return retrying(() -> {
            Handled handled =
                    load(number).map(loaded -> decide(loaded, first, actor)).orElseGet(Handled.Unknown::new);
            return handled instanceof Handled.Done done
                    ? next.apply(done.after())
                            .map(second -> decide(load(number).orElseThrow(), second, actor))
                            .orElse(handled)
                    : handled;
        });
    }

    public Optional<Case> find(UnifiedNumber number) {
        return load(number).map(Loaded::toCase);
    }

    private Handled retrying(Supplier<Handled> attempt) {
        Handled handled = new Handled.Conflict();
        for (int i = 0; i < TRIES && handled instanceof Handled.Conflict; i++) {
            handled = transaction.execute(status -> {
                Handled result = attempt.get();
                if (!(result instanceof Handled.Done)) {
                    status.setRollbackOnly();
                }
                return result;
            });
        }
        return handled;
    }

    private Optional<Loaded> load(UnifiedNumber number) {
        List<Entry> entries = journal.read(stream(number));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Recorded> history = entries.stream()
                .map(e -> new Recorded(e.version(), EventJson.event(e), e.at(), e.actor()))
                .toList();
        Application state = Evolver.replay(history.stream().map(Recorded::event).toList());
        if (!(history.getFirst().event() instanceof Event.RequestPrepared prepared)) {
            throw new IllegalStateException("The stream of " + number + " does not begin with a request");
        }
        Request request = prepared.request();
        Regulation regulation = laws.edition(request.regulation(), request.edition());
        return Optional.of(new Loaded(number, state, entries.getLast().head(), history, regulation));
    }

    private Handled decide(Loaded loaded, CommandMaker maker, String actor) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        PaperNumbers numbers = new PaperNumbers(effects.tables(), loaded.number(), loaded.regulation(), now);
        Command command = maker.make(loaded.state(), numbers);
        Outcome<Event> outcome = new Decider(loaded.regulation(), laws.clock()).decide(loaded.state(), command, now);
        return switch (outcome) {
            case Outcome.Refused<Event> refused -> new Handled.Refused(refused.reasons());
            case Outcome.Accepted<Event> accepted -> append(loaded, accepted.events(), actor, now);
        };
    }

    private Handled append(Loaded loaded, List<Event> events, String actor, Instant now) {
        List<NewEntry> entries =
                events.stream().map(e -> EventJson.entry(e, actor)).toList();
        return switch (journal.append(stream(loaded.number()), loaded.head(), entries, now)) {
            case Appending.Conflict _ -> new Handled.Conflict();
            case Appending.Appended appended -> {
                StreamHead head = appended.head();
                Application state = Decider.after(loaded.state(), events);
                Case after = loaded.after(state, head, events, actor, now).toCase();
                effects.write(after, head, events);
                yield new Handled.Done(after, events);
            }
        };
    }

    private static StreamId stream(UnifiedNumber number) {
        return new StreamId("application/" + number.value());
    }

    private record Loaded(
            UnifiedNumber number, Application state, StreamHead head, List<Recorded> history, Regulation regulation) {

        Case toCase() {
            return new Case(number, state, history, regulation);
        }

        Loaded after(Application next, StreamHead end, List<Event> events, String actor, Instant now) {
            List<Recorded> longer = new ArrayList<>(history);
            for (Event event : events) {
                longer.add(new Recorded(longer.size() + 1L, event, now, actor));
            }
            return new Loaded(number, next, end, longer, regulation);
        }
    }
}
