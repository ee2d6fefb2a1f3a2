package kz.ruqsat.core.shared;

import java.util.List;

/**
 * What a command comes to: events that happened, or the reasons why the law refuses.
 *
 * @param <E> the sealed type of the events
 */
public sealed interface Outcome<E> {

    /** The command is lawful; these events happened, in this order. */
    record Accepted<E>(List<E> events) implements Outcome<E> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("An accepted command has at least one event");
            }
        }
    }

    /** The command is not lawful now; nothing happened. */
    record Refused<E>(List<Reason> reasons) implements Outcome<E> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal gives its reasons");
            }
        }
    }

    static <E> Outcome<E> accepted(List<E> events) {
        return new Accepted<>(events);
    }

    static <E> Outcome<E> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <E> Outcome<E> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }
}
