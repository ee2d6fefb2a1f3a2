package kz.ruqsat.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.StatementCounter;
import kz.ruqsat.app.journal.Appending.Appended;
import kz.ruqsat.app.journal.Appending.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(PostgresExtension.class)
class JournalTest {

    private static final Instant AT = Instant.parse("2026-11-21T09:30:00.123456789Z");

    private final DatabaseAccess access;
    private final StatementCounter counter;
    private final Journal journal;
    private final TransactionTemplate transaction;

    JournalTest(DatabaseAccess access) {
        this.access = access;
        this.counter = new StatementCounter(access.asServer());
        this.journal = new Journal(new JdbcTemplate(counter));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(counter));
    }

    @Test
    void appendsAListBehindOneExpectedVersion() {
        StreamId stream = new StreamId("list");
        Appended first = (Appended) journal.append(stream, StreamHead.EMPTY, entries("қабылданды", "b", "c"), AT);
        Appended second = (Appended) journal.append(stream, first.head(), entries("d", "e"), AT);

        List<Entry> read = journal.read(stream);
        assertThat(read).extracting(Entry::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(read).extracting(Entry::payload).first().isEqualTo("{\"text\":\"қабылданды\"}");
        assertThat(read).extracting(Entry::at).containsOnly(Instant.parse("2026-11-21T09:30:00.123456Z"));
        assertThat(read.getFirst().previousHash()).isEqualTo(Hash.NONE);
        assertThat(read.get(3).previousHash()).isEqualTo(read.get(2).hash());
        assertThat(read.getLast().head()).isEqualTo(second.head()).isEqualTo(journal.head(stream));
        assertThat(read).allSatisfy(entry -> assertThat(entry.computeHash()).isEqualTo(entry.hash()));
    }

    @Test
    void appendsWithOneStatement() {
        counter.forget();
        journal.append(new StreamId("one statement"), StreamHead.EMPTY, entries("a", "b", "c"), AT);
        assertThat(counter.most()).isEqualTo(1);
    }

    @Test
    void answersConflictToAStaleHead() {
        StreamId stream = new StreamId("stale");
        Appended first = (Appended) journal.append(stream, StreamHead.EMPTY, entries("a"), AT);
        Appended second = (Appended) journal.append(stream, first.head(), entries("b"), AT);

        assertThat(journal.append(stream, first.head(), entries("c"), AT)).isEqualTo(new Conflict(second.head()));
        assertThat(journal.append(stream, StreamHead.EMPTY, entries("c"), AT)).isEqualTo(new Conflict(second.head()));
        assertThat(journal.read(stream)).hasSize(2);
    }

    @Test
    void answersConflictToAHeadThatNeverWas() {
        StreamId stream = new StreamId("never");
        Appended first = (Appended) journal.append(stream, StreamHead.EMPTY, entries("a"), AT);
        StreamHead otherHash = new StreamHead(1, Hash.NONE);
        StreamHead beyond = new StreamHead(7, first.head().hash());

        assertThat(journal.append(stream, otherHash, entries("b"), AT)).isEqualTo(new Conflict(first.head()));
        assertThat(journal.append(stream, beyond, entries("b"), AT)).isEqualTo(new Conflict(first.head()));
    }

    @Test
    void leavesTheTransactionUsableAfterAConflict() {
        StreamId stream = new StreamId("usable");
        journal.append(stream, StreamHead.EMPTY, entries("a"), AT);
        transaction.executeWithoutResult(_ -> {
            assertThat(journal.append(stream, StreamHead.EMPTY, entries("b"), AT))
                    .isInstanceOf(Conflict.class);
            assertThat(journal.append(new StreamId("after"), StreamHead.EMPTY, entries("c"), AT))
                    .isInstanceOf(Appended.class);
        });
        assertThat(journal.read(new StreamId("after"))).hasSize(1);
    }

    @Test
    void forgetsWhatTheCallerRollsBack() {
        StreamId stream = new StreamId("rolled back");
        transaction.executeWithoutResult(status -> {
            journal.append(stream, StreamHead.EMPTY, entries("a"), AT);
            status.setRollbackOnly();
        });
        assertThat(journal.read(stream)).isEmpty();
    }

    @Test
    void letsExactlyOneOfTwoRivalsWin() throws Exception {
        try (ExecutorService rivals = Executors.newFixedThreadPool(2)) {
            CyclicBarrier start = new CyclicBarrier(2);
            for (int round = 0; round < 200; round++) {
                StreamId stream = new StreamId("race " + round);
                // The rival with more entries must not leave its last ones behind the winner's.
                Future<Appending> few = rivals.submit(rival(start, stream, entries("a", "b")));
                Future<Appending> many = rivals.submit(rival(start, stream, entries("1", "2", "3", "4")));
                assertThat(List.of(few.get(), many.get()))
                        .filteredOn(Appended.class::isInstance)
                        .hasSize(1);
                assertThat(journal.read(stream)).hasSize(few.get() instanceof Appended ? 2 : 4);
            }
        }
        assertThat(new JournalCheck(access.asServer(), List.of()).run(_ -> {}).isSound())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor = 'x'",
                "delete from journal_entry",
                "truncate journal_entry",
                "drop table journal_entry",
                "alter table journal_entry disable trigger all",
                "create rule forget as on insert to journal_entry do instead nothing"
            })
    void cannotBeRewrittenByTheServer(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = access.asServer().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    @Test
    void givesTheServerNoRightToChangeAnyPartOfTheJournal() {
        List<String> rights = JdbcClient.create(access.asOwner())
                .sql("""
                        select table_name || ' ' || privilege_type
                        from information_schema.role_table_grants
                        where grantee in (?, 'PUBLIC') and table_name like 'journal%'
                        order by 1
                        """)
                .param(access.server().user())
                .query(String.class)
                .list();
        assertThat(rights).containsExactly("journal_entry INSERT", "journal_entry SELECT");
    }

    private Callable<Appending> rival(CyclicBarrier start, StreamId stream, List<NewEntry> entries) {
        return () -> {
            start.await();
            return transaction.execute(_ -> journal.append(stream, StreamHead.EMPTY, entries, AT));
        };
    }

    private static List<NewEntry> entries(String... texts) {
        List<NewEntry> entries = new ArrayList<>();
        for (String text : texts) {
            entries.add(new NewEntry("test.said/1", "{\"text\":\"" + text + "\"}", "Әбдіғали"));
        }
        return entries;
    }
}
