package kz.ruqsat.app.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Goes the rounds to every destination on this node, from the moment at which the system is ready until it ends. */
final class Couriers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final List<Rounds> all;
    private final Bell bell;
    private final Patience patience;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    Couriers(List<Rounds> all, Bell bell, Patience patience) {
        this.all = all;
        this.bell = bell;
        this.patience = patience;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (Rounds rounds : all) {
            threads.add(
                    Thread.ofVirtual().name("outbox-" + rounds.destination()).start(() -> goOn(rounds)));
        }
    }

    private void goOn(Rounds rounds) {
        while (!ending) {
            try {
                rounds.run();
                Duration rest = rounds.rest();
                if (rest.isPositive()) {
                    Thread.sleep(rest);
                } else {
                    bell.await(rounds.destination(), patience.look());
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The rounds to {} were broken off", rounds.destination(), e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(patience.look());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is on its way now may arrive and not be marked: then it goes once more, with the same key. */
    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        for (Rounds rounds : all) {
            bell.ring(rounds.destination());
        }
        for (Thread thread : threads) {
            if (!thread.join(END_WITHIN)) {
                thread.interrupt();
            }
        }
    }
}
