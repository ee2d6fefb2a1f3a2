package kz.ruqsat.app.casework;

import java.util.List;
import kz.ruqsat.core.application.Event;

/**
 * Something that follows from events in the same transaction, such as the entry of a licence in the register. Runs
 * inside the transaction of the command: no remote calls, as few statements as can be.
 */
@FunctionalInterface
public interface Follower {
    void follow(Case after, List<Event> events);
}
