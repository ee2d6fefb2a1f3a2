package kz.ruqsat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The sandbox or the system as a process of its own, as the launcher starts it.
 *
 * @param seconds from the start of the process until it said that it is ready
 */
record Child(Process process, double seconds) implements AutoCloseable {
    private static final Pattern KIBIBYTES = Pattern.compile("\\D*(\\d+) kB");

    static Child sandbox(Path folder) throws IOException {
        return start(
                "SANDBOX READY",
                List.of("-Xmx256m", "-cp", System.getProperty("ruqsat.bench.sandbox"), "kz.ruqsat.sandbox.Sandbox"),
                List.of("--dir", folder.toString(), "--http-port", "0", "--wss-port", "0", "--ws-port", "0"));
    }

    static Child app(Path data, Path sandbox) throws IOException {
        return start(
                "RUQSAT READY",
                List.of("-Xmx768m", "-cp", System.getProperty("ruqsat.bench.app"), "kz.ruqsat.app.RuqsatApp", "serve"),
                List.of(
                        "--server.port=0",
                        "--ruqsat.demo=true",
                        "--ruqsat.data-dir=" + data,
                        "--ruqsat.people-file=" + sandbox.resolve("people.json"),
                        "--ruqsat.trust-dir=" + sandbox.resolve("trust"),
                        "--ruqsat.regulations=" + System.getProperty("ruqsat.regulations", "regulations")));
    }

    private static Child start(String ready, List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(arguments);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(ready)) {
                double seconds = (System.nanoTime() - began) / 1e9;
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return new Child(process, seconds);
            }
        }
        throw new IOException("ended before it was ready: " + command);
    }

    /** Memory of the process itself, in MiB. */
    long residentMiB() throws IOException {
        return kibibytes(process.toHandle(), "status", "VmRSS") / 1024;
    }

    /** Memory of the processes beneath it, shared pages divided among their users, in MiB. */
    long descendantsMiB() throws IOException {
        long sum = 0;
        for (ProcessHandle one : process.descendants().toList()) {
            sum += kibibytes(one, "smaps_rollup", "Pss");
        }
        return sum / 1024;
    }

    private static long kibibytes(ProcessHandle of, String file, String field) throws IOException {
        Path path = Path.of("/proc", Long.toString(of.pid()), file);
        for (String line : Files.readAllLines(path)) {
            var found = KIBIBYTES.matcher(line);
            if (line.startsWith(field + ":") && found.matches()) {
                return Long.parseLong(found.group(1));
            }
        }
        return 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
