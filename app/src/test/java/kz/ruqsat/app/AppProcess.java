package kz.ruqsat.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox or the system as a real process of its own, from this build's classes, on free ports. Can be killed as
 * the power failing would kill it. What a process prints goes to a file beside its data.
 */
public final class AppProcess implements AutoCloseable {

    private static final String APP = "kz.ruqsat.app.RuqsatApp";
    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final String address;

    private AppProcess(List<String> command, Path log, Function<AppProcess, String> address) {
        this.log = log;
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            this.process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.address = address.apply(this);
    }

    /** The outside world; its keys, people and trust are in {@code directory} when this returns. */
    public static AppProcess sandbox(Path directory) {
        List<String> command = java("kz.ruqsat.sandbox.Sandbox");
        command.addAll(List.of("--dir", directory.toString(), "--http-port", "0", "--wss-port", "0", "--ws-port", "0"));
        return new AppProcess(
                command,
                directory.resolve("sandbox.log"),
                process -> process.await(Pattern.compile("SANDBOX READY http=(\\S+) .*")));
    }

    /**
     * The system, its data in {@code data}, with the outside world of {@code sandboxDirectory}; on a free port unless
     * the settings name one.
     */
    public static AppProcess app(Path data, Path sandboxDirectory, String... settings) {
        return new AppProcess(
                appCommand(data, sandboxDirectory, settings),
                data.resolve("app.log"),
                process -> process.await(Pattern.compile("RUQSAT READY (\\S+)")));
    }

    /** The same, on its way: it may be killed before it is ready. */
    public static AppProcess startingApp(Path data, Path sandboxDirectory, String... settings) {
        return new AppProcess(appCommand(data, sandboxDirectory, settings), data.resolve("app.log"), _ -> "");
    }

    private static List<String> appCommand(Path data, Path sandboxDirectory, String... settings) {
        JsonNode addresses = JsonMapper.shared().readTree(sandboxDirectory.resolve("sandbox.json"));
        List<String> command = java(APP);
        command.addAll(List.of(
                "serve",
                "--ruqsat.data-dir=" + data,
                "--ruqsat.demo=true",
                "--ruqsat.people-file=" + sandboxDirectory.resolve("people.json"),
                "--ruqsat.trust-dir=" + sandboxDirectory.resolve("trust"),
                "--ruqsat.regulations=" + System.getProperty("ruqsat.regulations"),
                "--ruqsat.payments-url=" + addresses.path("http").asString(),
                "--ruqsat.archive.time-stamps=" + addresses.path("http").asString() + "/tsp/",
                "--ruqsat.shep.url=" + addresses.path("http").asString() + "/shep",
                "--ruqsat.shep.certificate=" + sandboxDirectory.resolve("systems/shep.cer"),
                "--ruqsat.shep.keys=" + sandboxDirectory.resolve("systems"),
                "--ruqsat.ncalayer-url=" + addresses.path("wss").asString()));
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        command.addAll(List.of(settings));
        return command;
    }

    /** Whether the system starts fast by now, because it once ended in order. */
    public static boolean startsFast() {
        return ProcessClasses.archived(APP);
    }

    /** Where it answers, such as {@code http://127.0.0.1:40123}. */
    public String address() {
        return address;
    }

    /** SIGKILL: the process has no moment left to put anything in order. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** SIGTERM, and waits for the orderly end. */
    @Override
    public void close() {
        process.destroy();
        join();
    }

    public long pid() {
        return process.pid();
    }

    private void join() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " does not end; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String await(Pattern line) {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Matcher found = line.matcher(said());
            if (found.find()) {
                return found.group(1);
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("not ready:\n" + said());
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> java(String main) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Starts in half the CPU time; these processes do not live long enough to need more.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        if (main.equals(APP)) {
            command.addAll(ProcessClasses.archiving(main));
        }
        command.addAll(ProcessClasses.options(main));
        return command;
    }
}
