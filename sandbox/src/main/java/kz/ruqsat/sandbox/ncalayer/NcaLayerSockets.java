package kz.ruqsat.sandbox.ncalayer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The websocket of NCALayer on 127.0.0.1: greets, then one text answer to each text request, from any origin. */
final class NcaLayerSockets extends WebSocketServer {
    /** What is said on a connection. */
    interface Talk {
        /** The greeting; nothing when whoever connects is turned away. */
        Optional<String> hello();

        /** The answer to a request; may take its time. */
        String answer(Object asker, String request);
    }

    private final Talk talk;
    private final Chooser chooser;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    // A request may wait for its user as long as he likes: it must not hold one of the few socket threads.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param tls null for plain ws */
    NcaLayerSockets(int port, @Nullable SSLContext tls, Chooser chooser, Talk talk) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.talk = talk;
        this.chooser = chooser;
        setReuseAddr(true);
        setDaemon(true);
        if (tls != null) {
            setWebSocketFactory(new DefaultSSLWebSocketServerFactory(tls));
        }
    }

    /** Starts and waits until the port is taken. */
    void open() {
        start();
        started.orTimeout(10, TimeUnit.SECONDS).join();
    }

    void shut() {
        threads.shutdownNow();
        try {
            stop(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the connection of this asker without an answer. */
    static void hangUp(Object asker) {
        if (asker instanceof WebSocket socket) {
            socket.close();
        }
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        talk.hello().ifPresentOrElse(socket::send, socket::close);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        threads.execute(() -> {
            var answer = talk.answer(socket, message);
            try {
                socket.send(answer);
            } catch (WebsocketNotConnectedException _) {
                // The page has gone; nobody wants the answer any more.
            }
        });
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        chooser.forget(socket);
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception trouble) {
        if (!started.completeExceptionally(trouble) && socket == null) {
            System.err.println("sandbox: NCALayer: " + trouble);
        }
    }
}
