package kz.ruqsat.sandbox.payments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.files.JsonFile;

/**
 * Tells shops that money came: on its own thread, again and again with growing pauses until the shop answers 2xx or
 * ten tries are over. What is still to be said is kept in the order, so a restart goes on with it.
 */
final class Callbacks implements AutoCloseable {
    private static final int TRIES = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OrderBook orders;
    private final Faults faults;
    private final Duration firstRetry;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    // One thread keeps the time; each sending has a virtual one, so that a slow shop delays no other.
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-callbacks").factory());

    Callbacks(OrderBook orders, Faults faults, Duration firstRetry) {
        this.orders = orders;
        this.faults = faults;
        this.firstRetry = firstRetry;
    }

    /** Sends what an earlier run left unsent. */
    void resume() {
        for (var order : orders.all()) {
            for (int i = 0; i < order.undelivered(); i++) {
                send(order);
            }
        }
    }

    /** Comes back at once; the order must have counted the callback as undelivered. */
    void send(Order order) {
        later(order, 1, Duration.ZERO, firstRetry);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.shutdownNow();
    }

    private void later(Order order, int attempt, Duration pause, Duration next) {
        if (!timer.isShutdown()) {
            timer.schedule(
                    () -> Thread.startVirtualThread(() -> attempt(order, attempt, next)),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(Order order, int attempt, Duration pause) {
        if (delivered(order)) {
            orders.change(order.id(), Order::delivered);
        } else if (attempt < TRIES) {
            var doubled = pause.multipliedBy(2);
            later(order, attempt + 1, pause, doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
        }
    }

    private boolean delivered(Order order) {
        // A gateway that is down does not call anybody either.
        if (faults.of(OutsideSystem.PAYMENTS) == Fault.DOWN) {
            return false;
        }
        try {
            var body = JsonFile.JSON.writeValueAsString(Map.of("orderId", order.id(), "reference", order.reference()));
            var request = HttpRequest.newBuilder(URI.create(order.callbackUrl()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
