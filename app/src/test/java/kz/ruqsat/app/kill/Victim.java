package kz.ruqsat.app.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.app.AppProcess;
import kz.ruqsat.app.database.EmbeddedPostgres;
import kz.ruqsat.sandbox.web.FreePort;
import org.jspecify.annotations.Nullable;

/** The system on one data directory and one port, started and killed again and again. */
final class Victim {
    private final Path data;
    private final Path sandbox;
    private final int port;
    private @Nullable AppProcess process;

    Victim(Path data, Path sandbox) throws IOException {
        this.data = data;
        this.sandbox = sandbox;
        this.port = FreePort.find();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    /** Returns when it is ready. */
    void start() {
        process = AppProcess.app(data, sandbox, settings());
    }

    /** What it answers to who asks how it is: 200 when all is well. */
    int health() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Kills it so long after it was called, ready or not. */
    void startAndKillAfter(long millis) throws IOException, InterruptedException {
        AppProcess starting = AppProcess.startingApp(data, sandbox, settings());
        Thread.sleep(millis);
        killDatabase();
        starting.kill();
    }

    /** SIGKILL. */
    void kill() {
        running().kill();
    }

    /** SIGKILL to the system and to its database, as if the power failed; which of them dies first is open. */
    void killWithDatabase(boolean databaseFirst) throws IOException {
        if (databaseFirst) {
            killDatabase();
            kill();
        } else {
            kill();
            killDatabase();
        }
    }

    /** SIGTERM. */
    void end() {
        running().close();
        process = null;
    }

    /** What the system last complained of, for who has to find out why. */
    String complaints() throws IOException {
        Path log = data.resolve("app.log");
        if (Files.notExists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(" ERROR "))
                .boxed()
                .flatMap(i -> lines.subList(i, Math.min(i + 12, lines.size())).stream())
                .collect(Collectors.joining("\n"));
    }

    void killIfAlive() {
        if (process != null) {
            process.kill();
        }
    }

    EmbeddedPostgres database() {
        return EmbeddedPostgres.join(data);
    }

    private AppProcess running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private void killDatabase() throws IOException {
        Optional<ProcessHandle> postmaster = postmaster();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        postmaster.ifPresent(
                dying -> dying.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
    }

    private String[] settings() {
        return new String[] {"--server.port=" + port, "--ruqsat.public-url=" + address()};
    }
}
