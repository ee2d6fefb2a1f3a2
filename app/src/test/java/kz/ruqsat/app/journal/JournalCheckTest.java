package kz.ruqsat.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.SharedPostgres;
import kz.ruqsat.app.journal.JournalReport.Broken;
import kz.ruqsat.app.journal.JournalReport.Difference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class JournalCheckTest {

    private static final Instant AT = Instant.parse("2026-11-21T09:30:00Z");
    private static final StreamId B = new StreamId("b");

    /** A database for each test, because a broken journal can't be mended. */
    private final DatabaseAccess access = SharedPostgres.freshDatabase();

    private final JdbcTemplate owner = new JdbcTemplate(access.asOwner());
    private final Journal journal = new Journal(new JdbcTemplate(access.asServer()));

    @BeforeEach
    void fill() {
        owner.execute("create table head (stream text primary key, version bigint, hash bytea)");
        owner.execute("grant select on head to ruqsat_server");
        for (String stream : List.of("a", "b", "c")) {
            append(stream, 5);
        }
    }

    @Test
    void walksChainsLongerThanAPage() {
        append("long", 2_345);
        JournalReport report = check();
        assertThat(report).isEqualTo(new JournalReport(4, 2_360, null));
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'other/1'",
        "actor, someone else",
        "payload, '{}'",
        "at, 2020-01-01T00:00:00Z",
        "previous_hash, \\x0000000000000000000000000000000000000000000000000000000000000001",
        "hash, \\x0000000000000000000000000000000000000000000000000000000000000001"
    })
    void namesAnEntryThatWasChanged(String column, String value) {
        String type = switch (column) {
            case "at" -> "timestamptz";
            case "previous_hash", "hash" -> "bytea";
            default -> "text";
        };
        owner.update(
                "update journal_entry set " + column + " = ?::" + type + " where stream = 'b' and version = 3", value);
        assertThat(broken()).isEqualTo(new Broken(B, 3, Difference.CONTENT));
    }

    @Test
    void namesTheEntryAfterOneThatWasChangedTogetherWithItsHash() {
        Entry old = journal.read(B).get(2);
        Entry forged = Entry.following(
                new StreamHead(2, old.previousHash()), B, new NewEntry(old.name(), "{}", old.actor()), old.at());
        owner.update("update journal_entry set payload = '{}', hash = ? where stream = 'b' and version = 3", (Object)
                forged.hash().bytes());
        assertThat(broken()).isEqualTo(new Broken(B, 4, Difference.PREVIOUS_HASH));
    }

    @Test
    void findsAnEntryMovedToAnotherStream() {
        owner.update("update journal_entry set stream = 'z' where stream = 'b' and version = 5");
        assertThat(broken()).isEqualTo(new Broken(new StreamId("z"), 1, Difference.MISSING));
    }

    @Test
    void findsAnEntryWithAnotherVersion() {
        owner.update("update journal_entry set version = 6 where stream = 'b' and version = 5");
        assertThat(broken()).isEqualTo(new Broken(B, 5, Difference.MISSING));
    }

    @Test
    void findsAMissingMiddle() {
        owner.update("delete from journal_entry where stream = 'b' and version = 3");
        assertThat(broken()).isEqualTo(new Broken(B, 3, Difference.MISSING));
    }

    @Test
    void findsAMissingBeginning() {
        owner.update("delete from journal_entry where stream = 'b' and version = 1");
        assertThat(broken()).isEqualTo(new Broken(B, 1, Difference.MISSING));
    }

    @Test
    void findsACutOffTail() {
        owner.update("delete from journal_entry where stream = 'b' and version >= 4");
        assertThat(broken()).isEqualTo(new Broken(B, 4, Difference.CUT_OFF));
    }

    @Test
    void findsAVanishedChain() {
        owner.update("delete from journal_entry where stream = 'b'");
        assertThat(broken()).isEqualTo(new Broken(B, 1, Difference.CUT_OFF));
    }

    @Test
    void findsAWholeChainForgedAnew() {
        owner.update("delete from journal_entry where stream = 'b'");
        journal.append(B, StreamHead.EMPTY, entries(5, "forged"), AT);
        assertThat(broken()).isEqualTo(new Broken(B, 5, Difference.HEAD));
    }

    @Test
    void findsEntriesThatTheReadTablesDoNotKnow() {
        journal.append(B, journal.head(B), entries(1, "more"), AT);
        assertThat(broken()).isEqualTo(new Broken(B, 6, Difference.BEYOND_HEAD));
    }

    @Test
    void saysWhereAndWhatInWords() {
        assertThat(new Broken(B, 3, Difference.MISSING)).hasToString("stream b, version 3: the entry is missing");
    }

    private void append(String stream, int count) {
        journal.append(new StreamId(stream), StreamHead.EMPTY, entries(count, "x"), AT);
        StreamHead head = journal.head(new StreamId(stream));
        owner.update(
                "insert into head (stream, version, hash) values (?, ?, ?)",
                stream,
                head.version(),
                head.hash().bytes());
    }

    private JournalReport check() {
        return new JournalCheck(access.asServer(), List.of(() -> "select stream, version, hash from head"))
                .run(_ -> {});
    }

    private @Nullable Broken broken() {
        JournalReport report = check();
        assertThat(report.isSound()).isFalse();
        return Objects.requireNonNull(report.broken());
    }

    private static List<NewEntry> entries(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(n -> new NewEntry("test.said/1", "{\"" + text + "\":" + n + "}", "clerk"))
                .toList();
    }
}
