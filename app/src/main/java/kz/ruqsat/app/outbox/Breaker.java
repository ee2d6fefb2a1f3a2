package kz.ruqsat.app.outbox;

import java.time.Duration;

/**
 * Spares a destination that does not answer: after some failures in a row nothing is tried for a while, then one message
 * alone; when that arrives, all the others follow. One a destination and node; times are nanoseconds of the machine.
 */
final class Breaker {
    private static final int FAILURES_TO_OPEN = 3;

    private final Patience patience;
    private int failures;
    private long closedUntil;

    Breaker(Patience patience) {
        this.patience = patience;
    }

    /** How many messages may be tried now: none, one, or all. */
    synchronized int room(int all, long nanoTime) {
        if (failures < FAILURES_TO_OPEN) {
            return all;
        }
        return nanoTime - closedUntil >= 0 ? 1 : 0;
    }

    /** How long nothing may be tried. */
    synchronized Duration rest(long nanoTime) {
        if (failures < FAILURES_TO_OPEN || nanoTime - closedUntil >= 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(closedUntil - nanoTime);
    }

    /** It answered, be it with a refusal. */
    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed(Duration pause, long nanoTime) {
        failures++;
        Duration longest = patience.longest();
        closedUntil = nanoTime + (pause.compareTo(longest) > 0 ? longest : pause).toNanos();
    }

    synchronized boolean open() {
        return failures >= FAILURES_TO_OPEN;
    }
}
