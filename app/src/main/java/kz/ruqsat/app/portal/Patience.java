package kz.ruqsat.app.portal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an order is asked about again: often at first, seldom later, no more after a month. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration AFTER_CONFIRMATION = Duration.ofMinutes(10);
    private static final Duration MONTH = Duration.ofDays(30);

    private Patience() {}

    static Duration first() {
        return FIRST;
    }

    /** For an order that the gateway does not know: it may come back to its senses. */
    static Duration whenLost() {
        return Duration.ofHours(1);
    }

    /** A confirmed order is asked about once more: it may have been paid twice. */
    static @Nullable Instant next(PaymentOrder order, boolean recorded, Instant now) {
        if (recorded) {
            return order.recorded() ? null : now.plus(AFTER_CONFIRMATION);
        }
        Duration age = Duration.between(order.createdAt(), now);
        return age.compareTo(MONTH) > 0 ? null : now.plus(pause(age));
    }

    private static Duration pause(Duration age) {
        if (age.compareTo(Duration.ofMinutes(10)) < 0) {
            return FIRST;
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(1);
        }
        return age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1);
    }
}
