package kz.ruqsat.app.gateway.shep;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares people the wait for a service that does not answer: after some failures in a row it is not asked for a while,
 * then by one alone; his answer opens it for all.
 */
final class Breaker {
    private final int failuresToOpen;
    private final Duration rest;
    private final LongSupplier nanoTime;
    private int failures;
    private long restsUntil;
    private boolean probing;

    Breaker(int failuresToOpen, Duration rest, LongSupplier nanoTime) {
        this.failuresToOpen = failuresToOpen;
        this.rest = rest;
        this.nanoTime = nanoTime;
    }

    /** Whether it may be asked now; who asks says afterwards how it went. */
    synchronized boolean allows() {
        if (failures < failuresToOpen) {
            return true;
        }
        if (probing || nanoTime.getAsLong() - restsUntil < 0) {
            return false;
        }
        probing = true;
        return true;
    }

    synchronized void answered() {
        failures = 0;
        probing = false;
    }

    synchronized void failed() {
        failures++;
        probing = false;
        restsUntil = nanoTime.getAsLong() + rest.toNanos();
    }
}
