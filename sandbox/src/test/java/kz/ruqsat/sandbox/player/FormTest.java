package kz.ruqsat.sandbox.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.sandbox.player.Form.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final String PAGE = """
            <title>The page</title><main>
            <form action="/echo" method="post" id="plain">
              <input type="hidden" name="_csrf" value="t&amp;k">
              <input type="hidden" name="payload" value="signed" data-sign-payload disabled>
              <input name="name" value="typed before"><textarea name="text"></textarea>
              <select name="region"><option value="">–</option><option value="zhambyl">Жамбыл</option></select>
              <input type="radio" name="whom" value="myself" checked><input type="radio" name="whom" value="firm">
              <input type="checkbox" name="kind" value="a"><input type="checkbox" name="kind" value="b">
              <button name="then" value="go">Go</button><button name="then" value="leave">Leave</button>
            </form>
            <form action="/echo" method="post" enctype="multipart/form-data" id="files">
              <input type="hidden" name="_csrf" value="token"><input type="file" name="file"><button>Send</button>
            </form>
            <form action="/echo" method="get" id="search"><input name="q"><button>Search</button></form>
            </main>
            """;

    private HttpServer server;
    private Browser browser;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 200, PAGE));
        server.createContext("/echo", FormTest::echo);
        server.createContext("/wrong", exchange -> answer(exchange, 422, """
                <title>Oops</title><p class="govuk-error-message">БСН қате</p>"""));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/#there");
            exchange.getResponseHeaders().add("Set-Cookie", "session=7; Path=/; HttpOnly");
            answer(exchange, 303, "");
        });
        server.start();
        var home = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        browser = new Browser(home, "kk", new Traffic());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsFieldsAsABrowserDoes() {
        var seen = browser.open("/")
                .form("#plain")
                .write("name", "Қаратау & «Фосфор»")
                .write("text", "екі\nжол")
                .choose("region", "zhambyl")
                .choose("whom", "firm")
                .choose("kind", "a", "b")
                .press("then", "go");
        assertThat(seen.texts("main"))
                .first()
                .asString()
                .isEqualTo("POST _csrf=t&k&name=Қаратау & «Фосфор»&text=екі жол&region=zhambyl&whom=firm&kind=a&kind=b"
                        + "&then=go");
    }

    @Test
    void sendsFilesAndFieldsInParts() {
        var file = new Upload("а.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
        var seen = browser.open("/").form("#files").attach("file", file).press();
        assertThat(seen.texts("main"))
                .first()
                .asString()
                .contains("name=\"_csrf\"", "token", "name=\"file\"; filename=\"а.pdf\"", "%PDF")
                .containsOnlyOnce("name=\"file\"");
    }

    @Test
    void searchesByTheAddress() {
        var seen = browser.open("/").form("#search").write("q", "KZ 1").press();
        assertThat(seen.texts("main")).containsExactly("GET q=KZ 1");
    }

    @Test
    void keepsCookiesAndFollowsRedirects() {
        assertThat(browser.open("/moved").address().getPath()).isEqualTo("/");
        assertThat(new String(browser.download("/echo/cookie"), StandardCharsets.UTF_8))
                .contains("session=7");
    }

    @Test
    void tellsWhatThePageRefuses() {
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> browser.open("/wrong"))
                .withMessageContainingAll("HTTP 422", "«Oops»", "БСН қате");
    }

    @Test
    void tellsWhichFieldOrButtonIsMissing() {
        var form = browser.open("/").form("#plain");
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> form.write("absent", ""));
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> form.choose("region", "mars"));
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> form.press("then", "stay"));
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> browser.open("/").form("#none"));
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        var sent = query == null ? body : query;
        var shown = type.startsWith("multipart") ? sent : URLDecoder.decode(sent, StandardCharsets.UTF_8);
        var cookie = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        var escaped = shown.replace("&", "&amp;").replace("<", "&lt;");
        answer(
                exchange,
                200,
                "<main>" + exchange.getRequestMethod() + " " + escaped + "</main>"
                        + (exchange.getRequestURI().getPath().endsWith("cookie") ? cookie : ""));
    }

    private static void answer(HttpExchange exchange, int status, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
