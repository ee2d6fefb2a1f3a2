package kz.ruqsat.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP server on 127.0.0.1 with a virtual thread for each request. */
public final class WebServer implements AutoCloseable {
    /** A package of the window's scans travels in one message. */
    private static final int BODY_LIMIT_BYTES = 64 << 20;

    static {
        // Without it every answer waits 40 ms for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WebServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /** Takes the port, 0 for any free one; answers nothing before {@link #start()}. */
    public static WebServer bind(int port) throws IOException {
        return new WebServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything under the path goes to the route; the longest path that fits wins. */
    public void route(String path, Route route) {
        server.createContext(path, exchange -> handle(path, route, exchange));
    }

    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(String path, Route route, HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (answer(path, route, exchange)) {
                case Reply.HangUp() -> {}
                case Reply.Answer answer -> send(exchange, answer);
            }
        }
    }

    private static Reply answer(String path, Route route, HttpExchange exchange) throws IOException {
        try {
            return route.answer(request(path, exchange));
        } catch (BadRequest e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            System.err.println("sandbox: " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + e);
            return Reply.text(500, "the sandbox failed: " + e);
        }
    }

    private static Request request(String path, HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT_BYTES + 1);
        if (body.length > BODY_LIMIT_BYTES) {
            throw new BadRequest("the body is larger than " + BODY_LIMIT_BYTES + " bytes");
        }
        var rest = exchange.getRequestURI().getRawPath().substring(path.length());
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                rest.startsWith("/") ? rest.substring(1) : rest,
                header(exchange, "Content-Type"),
                header(exchange, "Accept-Language"),
                body);
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void send(HttpExchange exchange, Reply.Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
