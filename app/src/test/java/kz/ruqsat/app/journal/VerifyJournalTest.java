package kz.ruqsat.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.app.database.EmbeddedPostgres;
import kz.ruqsat.app.database.Migrations;
import kz.ruqsat.app.database.SharedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class VerifyJournalTest {

    @Test
    void saysByItsStatusWhetherTheJournalIsSound() {
        Path directory = SharedPostgres.dataDirectory();
        assertThat(verify(directory)).as("without a database").isEqualTo(2);
        try (EmbeddedPostgres running = EmbeddedPostgres.start(directory, 0)) {
            Migrations.apply(running.access());
            new Journal(new JdbcTemplate(running.access().asServer()))
                    .append(
                            new StreamId("a"),
                            StreamHead.EMPTY,
                            List.of(new NewEntry("test.said/1", "{}", "clerk")),
                            Instant.EPOCH);
            assertThat(verify(directory)).as("beside a running server").isZero();
            new JdbcTemplate(running.access().asOwner()).update("update journal_entry set actor = 'x'");
        }
        assertThat(verify(directory)).as("alone, after a forgery").isEqualTo(1);
    }

    private static int verify(Path directory) {
        return new VerifyJournal().run(List.of("--ruqsat.data-dir=" + directory));
    }
}
