package kz.ruqsat.app.casework;

import java.util.List;
import kz.ruqsat.app.casework.store.ReadTables;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.core.application.Event;
import org.springframework.stereotype.Component;

/** What follows from events within their own transaction: the read tables, then whatever else listens. */
@Component
class Effects {
    private final ReadTables tables;
    private final List<Follower> followers;

    Effects(ReadTables tables, List<Follower> followers) {
        this.tables = tables;
        this.followers = List.copyOf(followers);
    }

    ReadTables tables() {
        return tables;
    }

    void write(Case after, StreamHead head, List<Event> events) {
        tables.write(after, head, events);
        followers.forEach(follower -> follower.follow(after, events));
    }
}
