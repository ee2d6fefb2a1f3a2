package kz.ruqsat.sandbox.ncalayer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.files.JsonFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Speaks to NCALayer over its websocket as the script of a page does: one request, one answer. Not for several
 * threads at once. When NCALayer goes away or keeps silent, calls throw {@link IllegalStateException}.
 */
public final class NcaLayerClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final HttpClient http;
    private final WebSocket socket;
    private final String version;

    private NcaLayerClient(HttpClient http, URI address) {
        this.http = http;
        this.socket = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, new Answers(answers))
                .join();
        this.version = received().path("result").path("version").asString("");
    }

    /** @param address plain {@code ws://127.0.0.1:…} */
    public static NcaLayerClient connect(URI address) {
        return new NcaLayerClient(HttpClient.newHttpClient(), address);
    }

    /** @param tls trusts the certificate of {@code wss://127.0.0.1:…} */
    public static NcaLayerClient connect(URI address, SSLContext tls) {
        return new NcaLayerClient(HttpClient.newBuilder().sslContext(tls).build(), address);
    }

    /** What NCALayer called itself in its greeting. */
    public String version() {
        return version;
    }

    /** Signs, waiting for the user's choice when NCALayer asks him. */
    public NcaLayerAnswer sign(SignRequest request) {
        return understood(call(request.message()));
    }

    /** Sends any object as JSON and gives back the answer as it came. */
    public JsonNode call(Object request) {
        socket.sendText(JsonFile.JSON.writeValueAsString(request), true).join();
        return received();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(2, TimeUnit.SECONDS)
                    .exceptionally(_ -> socket)
                    .join();
        }
        socket.abort();
        // Whoever still waits for an answer need not wait any longer.
        answers.add("");
        http.shutdownNow();
    }

    private static NcaLayerAnswer understood(JsonNode answer) {
        if (answer.has("errorCode")) {
            return new NcaLayerAnswer.Failed(answer.path("errorCode").asString(""), "");
        }
        if (!answer.path("status").asBoolean(false)) {
            return new NcaLayerAnswer.Failed(
                    answer.path("code").asString(""), answer.path("details").asString(""));
        }
        var result = answer.path("body").path("result");
        if (result.isMissingNode()) {
            return new NcaLayerAnswer.Cancelled();
        }
        var pem = new ArrayList<String>();
        if (result.isArray()) {
            result.forEach(one -> pem.add(one.asString("")));
        } else {
            pem.add(result.asString(""));
        }
        return new NcaLayerAnswer.Signed(pem);
    }

    private JsonNode received() {
        try {
            var text = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (text == null || text.isEmpty()) {
                throw new IllegalStateException(
                        text == null ? "NCALayer keeps silent" : "NCALayer closed the connection");
            }
            return JsonFile.JSON.readTree(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Puts messages together from their parts; an empty one means that there will be no more. */
    private record Answers(BlockingQueue<String> queue, StringBuilder parts) implements WebSocket.Listener {
        Answers(BlockingQueue<String> queue) {
            this(queue, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                queue.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            queue.add("");
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            queue.add("");
        }
    }
}
