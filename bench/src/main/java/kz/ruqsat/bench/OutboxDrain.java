package kz.ruqsat.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.app.outbox.Attempt;
import kz.ruqsat.app.outbox.Courier;
import kz.ruqsat.app.outbox.Delivery;
import kz.ruqsat.app.outbox.Outbox;
import kz.ruqsat.app.outbox.OutgoingMessage;
import kz.ruqsat.app.outbox.Patience;
import kz.ruqsat.app.outbox.Rounds;
import kz.ruqsat.app.outbox.store.OutboxRows;
import org.springframework.context.ApplicationContext;

/** How fast the outbox empties to a receiver that takes everything at once. */
final class OutboxDrain {
    static final int MESSAGES = 10_000;
    static final int SUBJECTS = 2_000;

    private OutboxDrain() {}

    /** Messages a second, from the first lease to the last mark. */
    static double perSecond(ApplicationContext system) throws InterruptedException {
        Outbox outbox = system.getBean(Outbox.class);
        List<OutgoingMessage> messages = IntStream.range(0, MESSAGES)
                .mapToObj(i -> new OutgoingMessage("bench", "k" + i, "{}", "s" + i % SUBJECTS))
                .toList();
        outbox.putAll(messages);
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(2));
        Rounds rounds = new Rounds(new TakesAll(), system.getBean(OutboxRows.class), patience);
        long began = System.nanoTime();
        int done = rounds.run();
        if (done != MESSAGES) {
            throw new IllegalStateException("Only " + done + " of " + MESSAGES + " messages arrived");
        }
        return MESSAGES / ((System.nanoTime() - began) / 1e9);
    }

    private record TakesAll() implements Courier {
        @Override
        public String destination() {
            return "bench";
        }

        @Override
        public Attempt deliver(Delivery delivery) {
            return new Attempt.Delivered("taken");
        }

        @Override
        public int atOnce() {
            return 32;
        }
    }
}
