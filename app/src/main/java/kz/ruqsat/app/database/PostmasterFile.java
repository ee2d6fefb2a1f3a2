package kz.ruqsat.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself in {@code postmaster.pid}.
 *
 * @param pid its process
 * @param port where it listens
 * @param ready whether it takes connections already
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is no such file or it is not wholly written yet. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(cluster));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(PID).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    ready));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (NumberFormatException unfinished) {
            return Optional.empty();
        }
    }

    /** Whether the process is alive and really is a PostgreSQL on this cluster, not a later process of that number. */
    boolean isServing(Path cluster) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
                && commandLine().contains(cluster.toString());
    }

    private String commandLine() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
