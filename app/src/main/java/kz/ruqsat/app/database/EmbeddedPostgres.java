package kz.ruqsat.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes with the system: the real one, durable, on 127.0.0.1, its data beneath a
 * data directory that one process at a time may use. A server left behind by a killed process is
 * stopped before a new one is started.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String OWNER = "ruqsat_owner";
    private static final String SERVER = "ruqsat_server";
    private static final String DATABASE = "ruqsat";
    private static final String CLUSTER = "postgres";

    private final PostgresServer server;
    private final Passwords passwords;
    private final int port;
    private final @Nullable DirectoryLock lock;

    private EmbeddedPostgres(PostgresServer server, Passwords passwords, int port, @Nullable DirectoryLock lock) {
        this.server = server;
        this.passwords = passwords;
        this.port = port;
        this.lock = lock;
    }

    /**
     * Makes what is missing and starts the server.
     *
     * @param directory the data directory
     * @param port on 127.0.0.1; 0: a free one
     * @throws DatabaseTrouble when another process uses the directory, or PostgreSQL does not start
     */
    public static EmbeddedPostgres start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            DirectoryLock lock =
                    DirectoryLock.tryOn(lockFile(directory)).orElseThrow(() -> new DatabaseTrouble(inUse(directory)));
            return start(directory, port, lock);
        } catch (IOException | SQLException failure) {
            throw new DatabaseTrouble("The embedded PostgreSQL could not be started in " + directory, failure);
        }
    }

    /**
     * Joins the server that another process runs on the directory, or starts one if there is none;
     * {@link #close} ends only what was started here.
     *
     * @throws DatabaseTrouble when there is no database in the directory
     */
    public static EmbeddedPostgres join(Path directory) {
        if (Files.notExists(directory.resolve(CLUSTER))) {
            throw new DatabaseTrouble("There is no database in the data directory " + directory.toAbsolutePath());
        }
        try {
            Optional<DirectoryLock> lock = DirectoryLock.tryOn(lockFile(directory));
            if (lock.isPresent()) {
                return start(directory, 0, lock.get());
            }
            PostgresServer server = server(directory);
            int port = server.runningPort().orElseThrow(() -> new DatabaseTrouble(inUse(directory)));
            return new EmbeddedPostgres(server, Passwords.in(passwordFile(directory)), port, null);
        } catch (IOException | SQLException failure) {
            throw new DatabaseTrouble("The embedded PostgreSQL in " + directory + " could not be reached", failure);
        }
    }

    private static EmbeddedPostgres start(Path directory, int port, DirectoryLock lock)
            throws IOException, SQLException {
        try {
            PostgresServer server = server(directory);
            Passwords passwords = Passwords.in(passwordFile(directory));
            server.initialise(passwords.superuser());
            EmbeddedPostgres started = new EmbeddedPostgres(server, passwords, server.start(port), lock);
            started.createRolesAndDatabase();
            return started;
        } catch (IOException | SQLException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** How the system's own database is reached. */
    public DatabaseAccess access() {
        return access(DATABASE);
    }

    /** How another database of this server is reached, for tests that make their own. */
    public DatabaseAccess access(String database) {
        return new DatabaseAccess(
                url(database),
                new DatabaseAccess.Login(OWNER, passwords.owner()),
                new DatabaseAccess.Login(SERVER, passwords.server()));
    }

    /** A connection with all rights, for making databases. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", passwords.superuser());
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try (lock) {
            server.stop();
        } catch (IOException failure) {
            throw new DatabaseTrouble("The embedded PostgreSQL could not be stopped", failure);
        }
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection all = superuser();
                Statement statement = all.createStatement()) {
            if (!exists(all, "select 1 from pg_roles where rolname = ?", OWNER)) {
                statement.execute("create role " + OWNER + " login password '" + passwords.owner() + "'");
            }
            if (!exists(all, "select 1 from pg_roles where rolname = ?", SERVER)) {
                statement.execute("create role " + SERVER + " login password '" + passwords.server() + "'");
            }
            if (!exists(all, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static PostgresServer server(Path directory) throws IOException {
        return new PostgresServer(PostgresBinaries.under(directory.resolve("programs")), directory.resolve(CLUSTER));
    }

    private static Path lockFile(Path directory) {
        return directory.resolve("postgres.lock");
    }

    private static Path passwordFile(Path directory) {
        return directory.resolve("postgres.passwords");
    }

    private static String inUse(Path directory) {
        return "Another Ruqsat uses the data directory " + directory.toAbsolutePath()
                + ". Stop that one, or choose another directory with --ruqsat.data-dir=…";
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
