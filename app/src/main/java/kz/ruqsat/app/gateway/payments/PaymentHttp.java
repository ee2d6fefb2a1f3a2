package kz.ruqsat.app.gateway.payments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import kz.ruqsat.app.gateway.Reply;
import org.springframework.stereotype.Component;

/** One question to the payment gateway: waits a few seconds at most, reads a bounded answer, believes nothing unread. */
@Component
class PaymentHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final long ANSWER_LIMIT = 256 * 1024;

    private final URI gateway;
    private final HttpClient client;

    PaymentHttp(Settings settings) {
        this.gateway = settings.paymentsUrl();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    URI gateway() {
        return gateway;
    }

    URI address(String path) {
        return URI.create(gateway.toString().replaceFirst("/+$", "") + path);
    }

    /**
     * Asks.
     *
     * @param saysNo which of the 4xx answers mean that the gateway has understood and says no
     * @param reading reads the answer; an {@link IllegalArgumentException} when it is not what it should be
     */
    <T> Reply<T> ask(HttpRequest request, IntPredicate saysNo, Function<String, T> reading) {
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
