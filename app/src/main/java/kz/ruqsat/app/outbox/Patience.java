package kz.ruqsat.app.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt.
 *
 * @param first after the first failure; doubled after each further one
 * @param longest never longer
 * @param look how often a node looks for messages that it was not told of
 */
public record Patience(Duration first, Duration longest, Duration look) {
    private static final int MOST_DOUBLINGS = 20;

    /** Between half and all of the doubled pause, so that what failed together does not come again together. */
    Duration pause(int failures, RandomGenerator random) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long most = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /** What the receiver asks for, within what we are ready to wait. */
    Duration pause(int failures, Duration asked, RandomGenerator random) {
        Duration own = pause(failures, random);
        Duration wanted = asked.compareTo(longest) > 0 ? longest : asked;
        return own.compareTo(wanted) > 0 ? own : wanted;
    }
}
