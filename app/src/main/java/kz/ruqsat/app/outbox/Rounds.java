package kz.ruqsat.app.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kz.ruqsat.app.outbox.store.OutboxRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds to one destination: lease what is due, deliver it outside of any transaction, mark what became of it. When
 * the process dies in between, the lease runs out and the message is delivered again with the same key.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int WORDS = 2000;

    private final Courier courier;
    private final OutboxRows rows;
    private final Patience patience;
    private final Breaker breaker;

    public Rounds(Courier courier, OutboxRows rows, Patience patience) {
        this.courier = courier;
        this.rows = rows;
        this.patience = patience;
        this.breaker = new Breaker(patience);
    }

    public String destination() {
        return courier.destination();
    }

    /** Until nothing is due any more or the destination is spared; returns how many messages came to an end. */
    public int run() throws InterruptedException {
        int ended = 0;
        while (!Thread.currentThread().isInterrupted()) {
            int room = breaker.room(courier.atOnce(), System.nanoTime());
            List<Delivery> due = room == 0 ? List.of() : rows.lease(destination(), room, courier.lease());
            if (due.isEmpty()) {
                return ended;
            }
            ended += deliverAll(due);
        }
        return ended;
    }

    /** How long it is of no use to look, because the destination is spared. */
    Duration rest() {
        return breaker.rest(System.nanoTime());
    }

    private int deliverAll(List<Delivery> due) throws InterruptedException {
        if (due.size() == 1) {
            return deliver(due.getFirst()) ? 1 : 0;
        }
        List<Boolean> ended = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = due.stream()
                .map(delivery -> Thread.ofVirtual()
                        .name("outbox-" + destination() + "-" + delivery.id())
                        .start(() -> ended.add(deliver(delivery))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return (int) ended.stream().filter(done -> done).count();
    }

    private boolean deliver(Delivery delivery) {
        try {
            return mark(delivery, attempt(delivery));
        } catch (RuntimeException e) {
            // The database failed us: the lease runs out, and the message is tried again.
            LOG.warn("Not marked: message {} to {}", delivery.key(), destination(), e);
            return false;
        }
    }

    private Attempt attempt(Delivery delivery) {
        try {
            return courier.deliver(delivery);
        } catch (RuntimeException e) {
            LOG.warn("The courier to {} failed with {}", destination(), delivery.key(), e);
            return new Attempt.Unreachable(Duration.ZERO, e.toString());
        }
    }

    private boolean mark(Delivery delivery, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Delivered delivered -> {
                breaker.answered();
                yield rows.delivered(delivery, cut(delivered.answer()));
            }
            case Attempt.Rejected rejected -> {
                breaker.answered();
                LOG.warn("{} refused message {}: {}", destination(), delivery.key(), cut(rejected.reason()));
                yield rows.parked(delivery, cut(rejected.reason()));
            }
            case Attempt.Unreachable unreachable -> {
                later(delivery, unreachable);
                yield false;
            }
        };
    }

    private void later(Delivery delivery, Attempt.Unreachable unreachable) {
        boolean spared = breaker.open();
        Duration pause = patience.pause(delivery.attempt(), unreachable.retryAfter(), ThreadLocalRandom.current());
        breaker.failed(pause, System.nanoTime());
        if (!spared && breaker.open()) {
            LOG.warn("{} can't be reached and is spared: {}", destination(), cut(unreachable.trouble()));
        }
        rows.later(delivery, pause, cut(unreachable.trouble()));
    }

    private static String cut(String text) {
        return text.length() <= WORDS ? text : text.substring(0, WORDS);
    }
}
