package kz.ruqsat.app.gateway.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.TextMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts each message as JSON {@code {"id","to","text"}}: 202 taken; 4xx refused; anything else is an outage. */
@Component
final class HttpTextMessages implements TextMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final long ANSWER_LIMIT = 64 * 1024;

    private final @Nullable URI url;
    private final HttpClient client;

    HttpTextMessages(Settings settings) {
        this.url = settings.sms().url();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean configured() {
        return url != null;
    }

    @Override
    public Reply<String> send(String id, String to, String text) {
        if (url == null) {
            return new Reply.Unreachable<>(RETRY_AFTER, "no SMS gateway is configured");
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("id", id, "to", to, "text", text))))
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), ANSWER_LIMIT));
            return read(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Reply.Unreachable<>(RETRY_AFTER, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>(RETRY_AFTER, e.toString());
        }
    }

    /** Only 202 means taken: a broken gateway may say 200 to anything. Too many or too slow (429, 408) is no refusal. */
    private static Reply<String> read(int status, String body) {
        if (status == 202) {
            return new Reply.Answered<>(body);
        }
        return status >= 400 && status < 500 && status != 408 && status != 429
                ? new Reply.Rejected<>("status " + status + ": " + body)
                : new Reply.Unreachable<>(RETRY_AFTER, "status " + status);
    }
}
