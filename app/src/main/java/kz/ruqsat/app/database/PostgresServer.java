package kz.ruqsat.app.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.FileSystemUtils;

/** The process of the embedded PostgreSQL on one cluster directory: makes, starts and stops it. */
final class PostgresServer {

    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORTS_TRIED = 100;

    /** Longer than a recovery after a crash of a large database should take. */
    private static final Duration START = Duration.ofMinutes(5);

    /** Given on the command line, where neither postgresql.conf nor ALTER SYSTEM can weaken them. */
    private static final List<String> DURABLE =
            List.of("-c", "fsync=on", "-c", "full_page_writes=on", "-c", "synchronous_commit=on");

    private static final List<String> SETTINGS = List.of(
            "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=",
            "-c", "password_encryption=scram-sha-256",
            "-c", "shared_buffers=256MB",
            "-c", "jit=off",
            "-c", "timezone=UTC",
            "-c", "log_timezone=UTC");

    /**
     * Runs PostgreSQL and tells it to end when the pipe on its input closes, that is when this
     * process ends, even by SIGKILL; so no server is left behind.
     */
    private static final String WITH_THIS_PROCESS = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            ( read -r _ <&3; kill -INT $server ) 2>/dev/null &
            watcher=$!
            wait $server
            status=$?
            kill $watcher 2>/dev/null
            exit $status
            """;

    private final PostgresBinaries binaries;
    private final Unprivileged user;
    private final Path cluster;
    private final Path log;

    PostgresServer(PostgresBinaries binaries, Path cluster) {
        this.binaries = binaries;
        this.user = Unprivileged.forThisUser();
        this.cluster = cluster.toAbsolutePath();
        this.log = this.cluster.resolveSibling("postgres.log");
    }

    /** Makes the cluster unless it is there. Killed on the way, it begins anew the next time. */
    void initialise(String superuserPassword) throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        Path unfinished = cluster.resolveSibling("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        user.give(unfinished);
        Path password = Files.createTempFile("ruqsat", ".password");
        try {
            Files.writeString(password, superuserPassword, StandardCharsets.UTF_8);
            user.give(password);
            runToEnd(user.command(binaries.program("initdb"), initialisation(unfinished, password)));
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, cluster);
    }

    /** Starts on {@code port} (0: a free one) and waits until it takes connections; the port it has. */
    int start(int port) throws IOException {
        stopOrphan();
        int chosen = port == 0 ? freePort() : port;
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(chosen)));
        arguments.addAll(SETTINGS);
        arguments.addAll(DURABLE);
        user.give(cluster);
        List<String> command = new ArrayList<>(List.of("sh", "-c", WITH_THIS_PROCESS, "sh"));
        command.addAll(user.command(binaries.program("postgres"), arguments));
        awaitReady(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
        return chosen;
    }

    /** Ends the server and its sessions; what was committed is on disk. */
    void stop() throws IOException {
        runToEnd(user.command(
                binaries.program("pg_ctl"), List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60")));
    }

    /** The port of the server that runs on this cluster, if one does. */
    Optional<Integer> runningPort() throws IOException {
        return PostmasterFile.read(cluster)
                .filter(running -> running.isServing(cluster))
                .map(PostmasterFile::port);
    }

    /** Called only by the holder of the directory's lock: whatever runs here has lost its parent. */
    void stopOrphan() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().isServing(cluster)) {
            stop();
        } else {
            // PostgreSQL would take any living process of that number, even ours, for its predecessor.
            Files.deleteIfExists(PostmasterFile.in(cluster));
        }
    }

    private void awaitReady(Process server) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw new DatabaseTrouble("The embedded PostgreSQL did not start. " + log + " says:\n" + endOfLog());
            }
            Optional<PostmasterFile> now = PostmasterFile.read(cluster);
            if (now.isPresent() && now.get().ready() && now.get().isServing(cluster)) {
                return;
            }
            pause();
        }
        throw new DatabaseTrouble("The embedded PostgreSQL was not ready after " + START + ". See " + log);
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private static List<String> initialisation(Path cluster, Path password) {
        return List.of(
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void runToEnd(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new DatabaseTrouble(String.join(" ", command) + " failed:\n" + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), interrupted);
        }
    }

    /**
     * Below the ports that the system gives to callers: one of those any program could call out through before
     * PostgreSQL has it.
     */
    private static int freePort() throws IOException {
        IOException last = new IOException("no port was tried");
        for (int tried = 0; tried < PORTS_TRIED; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                last = taken;
            }
        }
        throw last;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", interrupted);
        }
    }
}
