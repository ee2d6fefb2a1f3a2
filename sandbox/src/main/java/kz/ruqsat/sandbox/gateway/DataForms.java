package kz.ruqsat.sandbox.gateway;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ruqsat.sandbox.soap.Payload;
import kz.ruqsat.sandbox.web.BadRequest;

/** In which form the next {@code data} is written: both are right, so by turns unless told otherwise. */
final class DataForms {
    private enum Habit {
        ALTERNATE,
        ESCAPED,
        INLINE
    }

    private volatile Habit habit = Habit.ALTERNATE;
    private final AtomicInteger written = new AtomicInteger();

    Payload.Form next() {
        return switch (habit) {
            case ESCAPED -> Payload.Form.ESCAPED;
            case INLINE -> Payload.Form.INLINE;
            case ALTERNATE -> written.getAndIncrement() % 2 == 0 ? Payload.Form.ESCAPED : Payload.Form.INLINE;
        };
    }

    void set(String word) {
        for (var one : Habit.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                habit = one;
                return;
            }
        }
        throw new BadRequest("data is alternate, escaped or inline");
    }

    String word() {
        return habit.name().toLowerCase(Locale.ROOT);
    }
}
