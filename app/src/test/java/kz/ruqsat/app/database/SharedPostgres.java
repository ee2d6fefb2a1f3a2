package kz.ruqsat.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The one embedded PostgreSQL of this test JVM, with all its durability on, and the migrated template from which each
 * test gets a database of its own. Ends with the JVM.
 */
public final class SharedPostgres {

    private static final Path FOLDER = Path.of("target", "test-postgres").toAbsolutePath();
    /** Begins the name of a data directory; then comes the number of the JVM's process. */
    private static final String MARK = "data-";

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private SharedPostgres() {}

    /** A new database that has all tables and no rows. */
    public static DatabaseAccess freshDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        EmbeddedPostgres running = running();
        superuser(running, "create database " + name + " template " + TEMPLATE + " owner ruqsat_owner");
        return running.access(name);
    }

    /** An empty data directory whose PostgreSQL programs are unpacked already. */
    public static Path dataDirectory() {
        try {
            Path programs = Files.createDirectories(FOLDER.resolve("programs"));
            Path directory = Files.createTempDirectory(
                    FOLDER, MARK + ProcessHandle.current().pid() + "-");
            Files.createSymbolicLink(directory.resolve("programs"), programs);
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static synchronized EmbeddedPostgres running() {
        if (server == null) {
            sweep();
            Path directory = dataDirectory();
            EmbeddedPostgres started = EmbeddedPostgres.start(directory, 0);
            superuser(started, "create database " + TEMPLATE + " owner ruqsat_owner");
            Migrations.apply(started.access(TEMPLATE));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, directory)));
            server = started;
        }
        return server;
    }

    private static void end(EmbeddedPostgres started, Path directory) {
        started.close();
        delete(directory);
    }

    private static void superuser(EmbeddedPostgres running, String sql) {
        try (Connection connection = running.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Removes what test JVMs that were killed have left behind. */
    private static void sweep() {
        if (Files.notExists(FOLDER)) {
            return;
        }
        try (Stream<Path> entries = Files.list(FOLDER)) {
            List<Path> left = entries.filter(SharedPostgres::isLeft).toList();
            left.forEach(SharedPostgres::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Not what a JVM beside this one uses, which may have no server running just now. */
    private static boolean isLeft(Path directory) {
        Path lockFile = directory.resolve("postgres.lock");
        if (!directory.getFileName().toString().startsWith(MARK) || Files.notExists(lockFile) || isUsed(directory)) {
            return false;
        }
        try (DirectoryLock lock = DirectoryLock.tryOn(lockFile).orElse(null)) {
            return lock != null;
        } catch (IOException failure) {
            return false;
        }
    }

    private static boolean isUsed(Path directory) {
        String process = directory.getFileName().toString().split("-")[1];
        // Linux counts processes up to four million.
        return process.length() < 8 && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    private static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve("programs"));
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
