package kz.ruqsat.app.gateway.payments;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntPredicate;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.Payments;
import kz.ruqsat.app.gateway.Reply;
import org.springframework.stereotype.Component;

/**
 * Speaks to the payment gateway: {@code POST /payments/orders}, {@code GET /payments/orders/{id}}. Waits a few seconds
 * at most, reads a bounded answer, believes nothing that is not the JSON it expects.
 */
@Component
final class HttpPayments implements Payments {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final long ANSWER_LIMIT = 256 * 1024;

    private final URI gateway;
    private final HttpClient client;

    HttpPayments(Settings settings) {
        this.gateway = settings.paymentsUrl();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Reply<Order> order(Wish wish) {
        HttpRequest request = HttpRequest.newBuilder(address("/payments/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PaymentJson.write(wish)))
                .build();
        return ask(request, status -> status < 500, body -> PaymentJson.order(body, gateway));
    }

    @Override
    public Reply<State> state(String order) {
        String id = URLEncoder.encode(order, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(address("/payments/orders/" + id)).GET().build();
        // Any other refusal is a trouble between the two systems, and says nothing of the order.
        return ask(request, status -> status == 404, PaymentJson::state);
    }

    private URI address(String path) {
        return URI.create(gateway.toString().replaceFirst("/+$", "") + path);
    }

    private <T> Reply<T> ask(HttpRequest request, IntPredicate saysNo, Function<String, T> reading) {
        try {
            HttpResponse<String> response = send(request);
            int status = response.statusCode();
            if (status >= 400 && saysNo.test(status)) {
                return new Reply.Rejected<>("status " + status + ": " + response.body());
            }
            if (status < 200 || status >= 300) {
                return new Reply.Unreachable<>(RETRY_AFTER, "status " + status);
            }
            return new Reply.Answered<>(reading.apply(response.body()));
        } catch (IOException | IllegalArgumentException e) {
            return new Reply.Unreachable<>(RETRY_AFTER, request.method() + " " + request.uri() + ": " + e);
        }
    }

    /** The request's own timeout would end with the headers; a body that drips in must not hold us either. */
    private HttpResponse<String> send(HttpRequest request) throws IOException {
        var answer = client.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), ANSWER_LIMIT));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + PATIENCE, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
