package kz.ruqsat.sandbox.player;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How many answers the people waited for, and how long; for several threads. */
class Traffic {
    private record Wait(long nanos, String what) {}

    private final List<Wait> waits = Collections.synchronizedList(new ArrayList<>());

    void answered(HttpRequest request, HttpResponse<?> answer, long nanos) {
        waits.add(new Wait(nanos, request.method() + " " + request.uri().getPath()));
    }

    /** In one line: requests, median, slowest. */
    @Override
    public String toString() {
        List<Wait> sorted;
        synchronized (waits) {
            sorted = new ArrayList<>(waits);
        }
        if (sorted.isEmpty()) {
            return "no requests";
        }
        sorted.sort((a, b) -> Long.compare(a.nanos, b.nanos));
        var slowest = sorted.getLast();
        return String.format(
                Locale.ROOT,
                "%d requests, median %d ms, slowest %d ms (%s)",
                sorted.size(),
                millis(sorted.get(sorted.size() / 2)),
                millis(slowest),
                slowest.what);
    }

    private static long millis(Wait wait) {
        return Math.round(wait.nanos / 1e6);
    }
}
