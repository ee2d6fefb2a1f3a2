package kz.ruqsat.app.journal;

import kz.ruqsat.app.journal.JournalReport.Broken;
import kz.ruqsat.app.journal.JournalReport.Difference;
import org.jspecify.annotations.Nullable;

/** Takes the entries in the order of (stream, version) and remembers what the next one must be. */
final class ChainWalk {

    private long chains;
    private long entries;
    private @Nullable StreamId stream;
    private StreamHead head = StreamHead.EMPTY;
    private @Nullable Broken broken;

    /** Whether the entry is what must come next; after a "no" the walk is over. */
    boolean accepts(Entry entry) {
        if (!entry.stream().equals(stream)) {
            stream = entry.stream();
            head = StreamHead.EMPTY;
            chains++;
        }
        entries++;
        broken = check(entry);
        head = entry.head();
        return broken == null;
    }

    long chains() {
        return chains;
    }

    long entries() {
        return entries;
    }

    JournalReport report() {
        return new JournalReport(chains, entries, broken);
    }

    private @Nullable Broken check(Entry entry) {
        long due = head.version() + 1;
        if (entry.version() != due) {
            return new Broken(entry.stream(), due, Difference.MISSING);
        }
        if (!entry.computeHash().equals(entry.hash())) {
            return new Broken(entry.stream(), due, Difference.CONTENT);
        }
        if (!entry.previousHash().equals(head.hash())) {
            return new Broken(entry.stream(), due, Difference.PREVIOUS_HASH);
        }
        return null;
    }
}
