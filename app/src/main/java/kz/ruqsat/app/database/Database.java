package kz.ruqsat.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.ruqsat.app.Settings;
import org.jspecify.annotations.Nullable;

/** The one database of the system, embedded or outside, ready to be used until it is closed. */
public final class Database implements AutoCloseable {

    private static final int WAIT_FOR_A_CONNECTION_MILLIS = 10_000;

    private final @Nullable EmbeddedPostgres embedded;
    private final DatabaseAccess access;
    private final HikariDataSource pool;

    private Database(@Nullable EmbeddedPostgres embedded, DatabaseAccess access, int connections) {
        this.embedded = embedded;
        this.access = access;
        this.pool = pool(access, connections);
    }

    /** For the server: starts the embedded database if there is none outside, and migrates. */
    public static Database open(Settings settings) {
        Settings.Database wanted = settings.database();
        if (wanted.url() != null) {
            DatabaseAccess access = outside(wanted);
            Migrations.apply(access);
            return new Database(null, access, wanted.connections());
        }
        return in(EmbeddedPostgres.start(settings.dataDir(), wanted.embeddedPort()), wanted, Migrations::apply);
    }

    /** For a subcommand: joins a server that is running, changes no tables. */
    public static Database join(Settings settings) {
        Settings.Database wanted = settings.database();
        if (wanted.url() != null) {
            return new Database(null, outside(wanted), wanted.connections());
        }
        return in(EmbeddedPostgres.join(settings.dataDir()), wanted, _ -> {});
    }

    private static Database in(
            EmbeddedPostgres embedded, Settings.Database wanted, Consumer<DatabaseAccess> preparation) {
        try {
            preparation.accept(embedded.access());
            return new Database(embedded, embedded.access(), wanted.connections());
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    /** Pooled connections as the server's role. */
    public DataSource server() {
        return pool;
    }

    /** How it is reached. */
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static DatabaseAccess outside(Settings.Database wanted) {
        return new DatabaseAccess(
                Objects.requireNonNull(wanted.url()),
                new DatabaseAccess.Login(wanted.ownerUser(), Objects.requireNonNull(wanted.ownerPassword())),
                new DatabaseAccess.Login(wanted.serverUser(), Objects.requireNonNull(wanted.serverPassword())));
    }

    private static HikariDataSource pool(DatabaseAccess access, int connections) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("ruqsat");
        configuration.setJdbcUrl(access.url());
        configuration.setUsername(access.server().user());
        configuration.setPassword(access.server().password());
        configuration.setMaximumPoolSize(connections);
        configuration.setConnectionTimeout(WAIT_FOR_A_CONNECTION_MILLIS);
        return new HikariDataSource(configuration);
    }
}
