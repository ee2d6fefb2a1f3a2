package kz.ruqsat.sandbox.messages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The SMTP server: a virtual thread for each connection. */
final class MailServer implements AutoCloseable {
    private static final Duration LAST_CALLER = Duration.ofSeconds(5);

    private final ServerSocket socket;
    private final SmtpTalk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread accepting;

    private MailServer(ServerSocket socket, SmtpTalk talk) {
        this.socket = socket;
        this.talk = talk;
        this.accepting = Thread.ofPlatform().daemon().name("sandbox-smtp").unstarted(this::accept);
    }

    static MailServer start(int port, SmtpTalk talk) throws IOException {
        var server = new MailServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), talk);
        server.accepting.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().name("sandbox-smtp-talk").start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("sandbox: SMTP: " + e);
                }
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client) {
            client.setSoTimeout(60_000);
            talk.with(client.getInputStream(), client.getOutputStream());
        } catch (IOException _) {
            // the client went away
        } finally {
            open.remove(client);
        }
    }

    /** The system keeps the port for as long as somebody accepts on it, also after the socket was closed. */
    @Override
    public void close() {
        try {
            socket.close();
            for (var client : open) {
                client.close();
            }
            accepting.join(LAST_CALLER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("sandbox: SMTP does not close: " + e);
        }
    }
}
