package kz.ruqsat.app.shell.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Serves one rendered page with its assets and the real content security policy; remembers what was sent to it. */
final class BrowserPage implements AutoCloseable {

    private final HttpServer server;
    private final List<String> posts = Collections.synchronizedList(new ArrayList<>());
    private final String html;

    BrowserPage(String html) throws IOException {
        this.html = html;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    }

    /** The bodies of the forms that came. */
    List<String> posts() {
        return List.copyOf(posts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            send(
                    exchange,
                    "text/html;charset=UTF-8",
                    "<!DOCTYPE html><title>sent</title>".getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith("/assets/")) {
            byte[] asset = asset(path);
            send(exchange, type(path), asset == null ? new byte[0] : asset);
        } else {
            send(exchange, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self' wss://127.0.0.1:13579; form-action 'self'");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String type(String path) {
        return Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "ttf", "font/ttf")
                .getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte @Nullable [] asset(String path) {
        String name = path.substring("/assets/".length());
        if (name.startsWith("govuk/")) {
            return read(webjar("govuk-frontend") + "dist/" + name);
        }
        if (name.startsWith("htmx/")) {
            return read(webjar("htmx.org") + "dist/" + name.substring(5));
        }
        return name.startsWith("fonts/")
                ? read("/fonts/ttf/OpenSans/" + name.substring(6))
                : read("/static/assets/" + name);
    }

    private static String webjar(String name) {
        Properties properties = new Properties();
        try (InputStream in =
                BrowserPage.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/";
    }

    private static byte @Nullable [] read(String resource) {
        try (InputStream in = BrowserPage.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
