package kz.ruqsat.sandbox.player;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * One person's browser without scripts: keeps cookies, follows redirects. An answer of 400 or above is
 * {@link Unexpected}, with the errors that the page tells.
 */
final class Browser {
    private static final int MOST_REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(PATIENCE)
            .build();
    private final URI home;
    private final String language;
    private final Traffic traffic;

    /**
     * @param home the system's address
     * @param language kk, ru or en, as the person has set it in the browser
     */
    Browser(URI home, String language, Traffic traffic) {
        this.home = home;
        this.language = language;
        this.traffic = traffic;
    }

    String language() {
        return language;
    }

    /** Opens an address of the system, or any absolute one. */
    Page open(String address) {
        var target = home.resolve(address);
        return shown(target, send(get(target)));
    }

    /** Opens an address of the system, if there is such a page for this person. */
    Optional<Page> look(String address) {
        var target = home.resolve(address);
        var answer = send(get(target));
        return answer.statusCode() == 404 || answer.statusCode() == 403
                ? Optional.empty()
                : Optional.of(shown(target, answer));
    }

    /** Fetches a file. */
    byte[] download(String address) {
        var target = home.resolve(address);
        return file(target, send(get(target)));
    }

    /** Sends a form and gets a file. */
    byte[] download(URI target, String contentType, BodyPublisher body) {
        return file(target, send(posting(target, contentType, body)));
    }

    private byte[] file(URI target, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new Unexpected("a file at " + target, shown(target, answer).toString());
        }
        return answer.body();
    }

    /** Sends a form and looks at what comes of it. */
    Page post(URI target, String contentType, BodyPublisher body) {
        return shown(target, send(posting(target, contentType, body)));
    }

    /** Sends a form and closes the tab: whatever would come next is not asked for. */
    void postAndLeave(URI target, String contentType, BodyPublisher body) {
        send(posting(target, contentType, body));
    }

    private HttpRequest get(URI target) {
        return request(target).GET().build();
    }

    private HttpRequest posting(URI target, String contentType, BodyPublisher body) {
        return request(target)
                .header("Content-Type", contentType)
                .header("Origin", target.getScheme() + "://" + target.getAuthority())
                .POST(body)
                .build();
    }

    private HttpRequest.Builder request(URI target) {
        return HttpRequest.newBuilder(target).timeout(PATIENCE).header("Accept-Language", language);
    }

    private Page shown(URI first, HttpResponse<byte[]> answer) {
        var target = first;
        var last = answer;
        for (int redirects = 0; last.statusCode() / 100 == 3; redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new Unexpected("a page at " + first, "redirects without end");
            }
            target = target.resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(get(target));
        }
        var text = new String(last.body(), StandardCharsets.UTF_8);
        var page = new Page(this, target, Jsoup.parse(text, target.toString()));
        if (last.statusCode() >= 400) {
            throw new Unexpected("a page at " + target, "HTTP " + last.statusCode() + ", " + page);
        }
        return page;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        long began = System.nanoTime();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            traffic.answered(request, answer, System.nanoTime() - began);
            return answer;
        } catch (IOException e) {
            throw new Unexpected("an answer from " + request.uri(), String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
