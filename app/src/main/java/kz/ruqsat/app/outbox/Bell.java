package kz.ruqsat.app.outbox;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the rounds of a destination on this node; other nodes find the message when they look next. */
@Component
public class Bell {
    private final ConcurrentHashMap<String, Semaphore> bells = new ConcurrentHashMap<>();

    void ring(String destination) {
        Semaphore bell = bell(destination);
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Waits until it rings, at most so long. */
    void await(String destination, Duration longest) throws InterruptedException {
        Semaphore bell = bell(destination);
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private Semaphore bell(String destination) {
        return bells.computeIfAbsent(destination, _ -> new Semaphore(0));
    }
}
