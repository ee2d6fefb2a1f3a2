package kz.ruqsat.app.queue.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.app.queue.ScreenDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The open screens of this node. While there is one, the database is asked each second what happened last in their halls
 * (one statement for all), so that a call made on another node is seen here as well. Ends before the web server does,
 * which would wait for open answers.
 */
@Component
class ScreenStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenStreams.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 15;
    private static final Duration LIFE = Duration.ofHours(1);
    private static final long BACK_AFTER_MILLIS = 2000;
    private static final int MOST = 500;

    private final ScreenDesk desk;
    private final Map<SseEmitter, String> open = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private volatile boolean running;
    private @Nullable Thread watch;

    ScreenStreams(ScreenDesk desk) {
        this.desk = desk;
    }

    /** A stream of the hall's changes; nothing when too many are open. The browser comes back when one ends. */
    Optional<SseEmitter> open(String hall) {
        if (open.size() >= MOST || !running) {
            return Optional.empty();
        }
        SseEmitter stream = new SseEmitter(LIFE.toMillis());
        stream.onCompletion(() -> open.remove(stream));
        stream.onTimeout(stream::complete);
        stream.onError(_ -> open.remove(stream));
        open.put(stream, hall);
        // At once: what happened between the page and the stream, or while the browser was away, is fetched.
        send(
                stream,
                SseEmitter.event()
                        .reconnectTime(BACK_AFTER_MILLIS)
                        .name("changed")
                        .data(hall));
        return Optional.of(stream);
    }

    private void watch() {
        int looks = 0;
        while (running) {
            try {
                Thread.sleep(LOOK_EVERY);
                look();
                if (++looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                    // Keeps the line open, and shows bookings whose time has come without anybody's doing.
                    Set.copyOf(open.values()).forEach(this::tell);
                }
            } catch (InterruptedException ended) {
                return;
            } catch (DataAccessException away) {
                LOG.warn("The screens wait for the database: {}", away.getMessage());
            }
        }
    }

    private void look() {
        Map<String, Long> latest = desk.versions(Set.copyOf(open.values()));
        Set<String> known = Set.copyOf(seen.keySet());
        latest.forEach((hall, version) -> {
            Long before = seen.put(hall, version);
            if (!known.contains(hall) || !version.equals(before)) {
                tell(hall);
            }
        });
        seen.keySet().retainAll(open.values());
    }

    private void tell(String hall) {
        open.forEach((stream, of) -> {
            if (of.equals(hall)) {
                send(stream, SseEmitter.event().name("changed").data(hall));
            }
        });
    }

    private void send(SseEmitter stream, SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException gone) {
            open.remove(stream);
        }
    }

    @Override
    public void start() {
        running = true;
        watch = Thread.ofVirtual().name("queue-screens").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
        }
        open.keySet().forEach(SseEmitter::complete);
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
