package kz.ruqsat.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgresExtension.class)
class EmbeddedPostgresTest {

    @Test
    void writesThroughToTheDisk(DataSource database) {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(show(database, setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly(DataSource database) {
        assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesAWrongPassword(DatabaseAccess access) {
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "ruqsat_server", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsFromOtherUsers() throws IOException {
        Path directory = SharedPostgres.dataDirectory();
        Passwords made = Passwords.in(directory.resolve("passwords"));
        assertThat(Passwords.in(directory.resolve("passwords"))).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsDataFromOneStartToTheNext() {
        Path directory = SharedPostgres.dataDirectory();
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory, 0)) {
            JdbcClient.create(first.access().asOwner())
                    .sql("create table kept (n int)")
                    .update();
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, 0)) {
            assertThat(JdbcClient.create(second.access().asOwner())
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void refusesASecondStartOnTheSameDirectory() {
        Path directory = SharedPostgres.dataDirectory();
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("Another Ruqsat uses the data directory " + directory);
            assertThat(show(first.access().asServer(), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void joinsAServerThatRuns() {
        Path directory = SharedPostgres.dataDirectory();
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory, 0)) {
            try (EmbeddedPostgres joined = EmbeddedPostgres.join(directory)) {
                assertThat(joined.access().url()).isEqualTo(first.access().url());
            }
            assertThat(show(first.access().asServer(), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void stopsAnOrphanedServerAndStartsAnew() throws IOException {
        Path directory = SharedPostgres.dataDirectory();
        EmbeddedPostgres.start(directory, 0).close();
        PostgresServer orphan = new PostgresServer(
                PostgresBinaries.under(directory.resolve("programs")), directory.resolve("postgres"));
        int port = orphan.start(0);
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, 0)) {
            assertThat(second.access().url()).doesNotContain(":" + port + "/");
            assertThat(show(second.access().asServer(), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void startsBesideALeftPidFileOfAnotherProcess() throws IOException {
        Path directory = SharedPostgres.dataDirectory();
        EmbeddedPostgres.start(directory, 0).close();
        long thisProcess = ProcessHandle.current().pid();
        Files.writeString(
                directory.resolve("postgres").resolve("postmaster.pid"),
                thisProcess + "\n" + directory + "\n1\n5432\n\n127.0.0.1\n  1 1\nready\n");
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, 0)) {
            assertThat(show(second.access().asServer(), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void tellsWhyPostgresDidNotStart() throws IOException {
        Path directory = SharedPostgres.dataDirectory();
        EmbeddedPostgres.start(directory, 0).close();
        Files.writeString(directory.resolve("postgres").resolve("postgresql.conf"), "shared_buffers = nonsense\n");
        Files.writeString(directory.resolve("postgres").resolve("PG_VERSION"), "9.6\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("FATAL");
    }

    private static String show(DataSource database, String setting) {
        return JdbcClient.create(database)
                .sql("select current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
    }
}
