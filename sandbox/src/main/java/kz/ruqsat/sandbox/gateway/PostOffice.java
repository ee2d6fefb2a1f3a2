package kz.ruqsat.sandbox.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.sandbox.gateway.Letter.State;
import org.jspecify.annotations.Nullable;

/**
 * Takes letters and has them brought, again and again with growing pauses. What is on its way is on disk, so a restart
 * goes on with it.
 */
public final class PostOffice implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int REPORTS = 8;

    private final Postbox letters;
    private final Postman postman;
    private final InstantSource clock;
    private final Duration firstRetry;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-post-office").factory());

    PostOffice(Postbox letters, Postman postman, InstantSource clock, Duration firstRetry) {
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
        this.firstRetry = firstRetry;
    }

    /**
     * What somebody sends.
     *
     * @param correlationId null: the letter begins a conversation
     * @param senderKey by which the sender knows it again: the same key is the same letter; null: he gives none
     */
    public record Draft(
            String serviceId,
            Letter.Kind kind,
            @Nullable String correlationId,
            String sender,
            String receiver,
            String data,
            @Nullable String senderKey) {

        /** Without a key of the sender. */
        public Draft(
                String serviceId,
                Letter.Kind kind,
                @Nullable String correlationId,
                String sender,
                String receiver,
                String data) {
            this(serviceId, kind, correlationId, sender, receiver, data, null);
        }
    }

    /**
     * Keeps the letter and comes back; it is brought meanwhile. A letter that its sender posts again, because he did not
     * hear of the first, is that first one.
     */
    public synchronized Letter post(Draft draft) {
        var known =
                draft.senderKey() == null ? Optional.<Letter>empty() : letters.of(draft.sender(), draft.senderKey());
        return known.orElseGet(() -> posted(draft));
    }

    private Letter posted(Draft draft) {
        var now = clock.instant();
        var correlation = draft.correlationId() == null ? UUID.randomUUID().toString() : draft.correlationId();
        var letter = letters.keep(number -> new Letter(
                number,
                UUID.randomUUID().toString(),
                correlation,
                draft.serviceId(),
                draft.kind(),
                draft.sender(),
                draft.receiver(),
                now,
                draft.data(),
                State.ON_DELIVERY,
                "accepted",
                now,
                null,
                draft.senderKey()));
        bring(letter.messageId(), Duration.ZERO, firstRetry);
        return letter;
    }

    /** A system that lives in the sandbox gets its letters by that. */
    public void resident(String system, Receiver receiver) {
        postman.resident(system, receiver);
    }

    /** Goes on where an earlier run stopped; residents have to be known by then. */
    void resume() {
        letters.all(Letter::isOnItsWay).forEach(letter -> bring(letter.messageId(), Duration.ZERO, firstRetry));
        letters.all(Letter::hasNews).forEach(letter -> report(letter.messageId(), firstRetry, 1));
    }

    Postbox letters() {
        return letters;
    }

    /** The receiver looked into the letter and wants it again. */
    void again(String messageId) {
        letters.change(
                messageId, letter -> letter.is(State.ON_DELIVERY, "the receiver wants it again", clock.instant()));
        bring(messageId, firstRetry, firstRetry);
    }

    /** Says what became of the letter, here and to the sender. */
    void settle(String messageId, State state, String why) {
        letters.change(messageId, letter -> letter.is(state, why, clock.instant()));
        report(messageId, Duration.ZERO, 1);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void bring(String messageId, Duration pause, Duration next) {
        later(
                pause,
                () -> letters.find(messageId).filter(Letter::isOnItsWay).ifPresent(letter -> attempt(letter, next)));
    }

    private void attempt(Letter letter, Duration next) {
        if (letters.waitsForAnother(letter)) {
            bring(letter.messageId(), firstRetry, next);
            return;
        }
        var failure = postman.brought(letter);
        if (failure.isEmpty()) {
            arrived(letter);
        } else if (letter.at().plus(KEPT).isBefore(clock.instant())) {
            settle(letter.messageId(), State.NOT_DELIVERED, failure.get());
        } else {
            letters.change(letter.messageId(), l -> l.is(l.state(), failure.get(), clock.instant()));
            bring(letter.messageId(), next, longer(next));
        }
    }

    /** The receiver may have spoken already, while it was being brought: then his word counts. */
    private void arrived(Letter letter) {
        var now = letters.change(
                letter.messageId(), l -> l.equals(letter) ? l.is(State.DELIVERED, "delivered", clock.instant()) : l);
        if (now.hasNews()) {
            report(letter.messageId(), Duration.ZERO, 1);
        }
    }

    private void report(String messageId, Duration pause, int attempt) {
        later(
                pause,
                () -> letters.find(messageId).filter(Letter::hasNews).ifPresent(letter -> {
                    if (postman.told(letter)) {
                        letters.change(messageId, Letter::told);
                    } else if (attempt < REPORTS) {
                        report(messageId, longer(pause.isZero() ? firstRetry : pause), attempt + 1);
                    }
                }));
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void later(Duration pause, Runnable work) {
        try {
            timer.schedule(() -> Thread.startVirtualThread(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // the sandbox closes: the next run goes on
        }
    }
}
