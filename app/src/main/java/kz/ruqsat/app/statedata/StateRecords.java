package kz.ruqsat.app.statedata;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.StateDatabases;
import kz.ruqsat.app.statedata.StateAnswer.Told;
import kz.ruqsat.app.statedata.store.StateAnswerRows;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the state databases and remembers the latest answer. Whoever looks waits a few seconds at most; an answer that
 * comes later is kept for the next look. An answer serves for a day, a failure keeps from asking again for half a minute.
 */
@Component
public class StateRecords implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(StateRecords.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration REST = Duration.ofSeconds(30);

    private final StateDatabases databases;
    private final StateAnswerRows rows;
    private final InstantSource time;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    public StateRecords(StateDatabases databases, StateAnswerRows rows, InstantSource time) {
        this.databases = databases;
        this.rows = rows;
        this.time = time;
    }

    /** What is remembered; empty: never asked. */
    public Optional<StateAnswer> kept(PersonNumber number) {
        return rows.find(number);
    }

    /** What is remembered, when it need not be asked again. */
    public Optional<StateAnswer> fresh(PersonNumber number) {
        Instant now = time.instant();
        return kept(number).filter(answer -> isFresh(answer, now));
    }

    /**
     * Asks of all numbers at the same time what need not be remembered.
     *
     * @param anew asks also what is fresh
     */
    public List<StateAnswer> look(List<PersonNumber> numbers, Asking subject, boolean anew) {
        List<CompletableFuture<StateAnswer>> answers = numbers.stream()
                .map(number -> (anew ? Optional.<StateAnswer>empty() : fresh(number))
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> asked(number, subject)))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<StateAnswer> asked(PersonNumber number, Asking subject) {
        return CompletableFuture.supplyAsync(() -> ask(number, subject), asking)
                .copy()
                .completeOnTimeout(late(number), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private StateAnswer late(PersonNumber number) {
        return new StateAnswer.Unreached(number, time.instant());
    }

    private StateAnswer ask(PersonNumber number, Asking subject) {
        Instant begun = time.instant();
        return switch (reply(number, subject)) {
            case Reply.Answered<Optional<Known>> answered -> {
                Instant now = time.instant();
                rows.answered(number, answered.value().orElse(null), new Told(now, Duration.between(begun, now)));
                yield kept(number).orElseThrow();
            }
            case Reply.Rejected<Optional<Known>> rejected -> failed(number, rejected.reason());
            case Reply.Unreachable<Optional<Known>> unreachable -> failed(number, unreachable.trouble());
        };
    }

    private StateAnswer failed(PersonNumber number, String why) {
        LOG.info("A state database gave no answer: {}", why);
        rows.failed(number, time.instant());
        return kept(number).orElseThrow();
    }

    private Reply<Optional<Known>> reply(PersonNumber number, Asking subject) {
        try {
            return switch (number) {
                case Iin iin -> mapped(databases.naturalPerson(iin, subject), Known::of);
                case Bin bin -> mapped(databases.legalEntity(bin, subject), Known::of);
            };
        } catch (RuntimeException e) {
            return new Reply.Unreachable<>(REST, e.toString());
        }
    }

    private static <T> Reply<Optional<Known>> mapped(Reply<Optional<T>> reply, Function<T, Known> known) {
        return switch (reply) {
            case Reply.Answered<Optional<T>> answered ->
                new Reply.Answered<>(answered.value().map(known));
            case Reply.Rejected<Optional<T>> rejected -> new Reply.Rejected<>(rejected.reason());
            case Reply.Unreachable<Optional<T>> unreachable ->
                new Reply.Unreachable<>(unreachable.retryAfter(), unreachable.trouble());
        };
    }

    private static boolean isFresh(StateAnswer answer, Instant now) {
        Instant failed = answer.failedAt();
        boolean resting = failed != null && failed.plus(REST).isAfter(now);
        return resting
                || switch (answer) {
                    case StateAnswer.Found found ->
                        found.told().at().plus(FRESH).isAfter(now);
                    case StateAnswer.Absent absent ->
                        absent.told().at().plus(FRESH).isAfter(now);
                    case StateAnswer.Unreached _ -> false;
                };
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
