package kz.ruqsat.app.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends to the journal and reads it. Takes part in the caller's transaction, so that the read
 * tables change together with it; expects the isolation level "read committed".
 */
@Component
public class Journal {

    /**
     * One statement. The first entry goes in alone: it needs the expected end of the stream, and the
     * key (stream, version) lets only one of two rivals have it. The rest follow only where the first
     * was ours, so that a rival with more entries can't leave its last ones behind.
     */
    private static final String APPEND = """
            with entries as (
                select *
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                    as entry(version, name, actor, payload, previous_hash, hash)
            ), target as (
                select ?::text as stream, ?::timestamptz as at, ?::bigint as version, ?::bytea as hash
            ), first as (
                insert into journal_entry (stream, version, name, at, actor, payload, previous_hash, hash)
                select t.stream, e.version, e.name, t.at, e.actor, e.payload, e.previous_hash, e.hash
                from entries e cross join target t
                where e.version = t.version + 1
                  and (t.version = 0 or exists (
                      select from journal_entry j
                      where j.stream = t.stream and j.version = t.version and j.hash = t.hash))
                on conflict do nothing
                returning version
            ), rest as (
                insert into journal_entry (stream, version, name, at, actor, payload, previous_hash, hash)
                select t.stream, e.version, e.name, t.at, e.actor, e.payload, e.previous_hash, e.hash
                from entries e cross join target t
                where e.version > t.version + 1 and exists (select from first)
                order by e.version
                returning version
            )
            select (select count(*) from first) + (select count(*) from rest)
            """;

    private static final String READ = """
            select stream, version, name, at, actor, payload, previous_hash, hash
            from journal_entry
            where stream = ?
            order by version
            """;

    private static final String HEAD = """
            select version, hash from journal_entry where stream = ? order by version desc limit 1
            """;

    private final JdbcTemplate template;
    private final JdbcClient client;

    public Journal(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
    }

    /**
     * Writes all entries behind the expected end of the stream, or none of them.
     *
     * @param at when it happened; kept to the microsecond
     * @return never null; {@link Appending.Conflict} leaves the caller's transaction usable
     * @throws IllegalArgumentException when there is nothing to append
     */
    public Appending append(StreamId stream, StreamHead expected, List<NewEntry> entries, Instant at) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to append to " + stream);
        }
        List<Entry> chain = chain(stream, expected, entries, at);
        if (write(chain, expected) == chain.size()) {
            return new Appending.Appended(chain.getLast().head());
        }
        return new Appending.Conflict(head(stream));
    }

    /** All entries of the stream in their order; empty when there is none. */
    public List<Entry> read(StreamId stream) {
        return client.sql(READ)
                .param(stream.value())
                .query((row, _) -> entry(row))
                .list();
    }

    /** Where the stream ends now. */
    public StreamHead head(StreamId stream) {
        return client.sql(HEAD)
                .param(stream.value())
                .query((row, _) -> new StreamHead(row.getLong("version"), Hash.of(row.getBytes("hash"))))
                .optional()
                .orElse(StreamHead.EMPTY);
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new StreamId(row.getString("stream")),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("payload"),
                Hash.of(row.getBytes("previous_hash")),
                Hash.of(row.getBytes("hash")));
    }

    private static List<Entry> chain(StreamId stream, StreamHead expected, List<NewEntry> entries, Instant at) {
        List<Entry> chain = new ArrayList<>();
        StreamHead head = expected;
        for (NewEntry entry : entries) {
            Entry next = Entry.following(head, stream, entry, at);
            chain.add(next);
            head = next.head();
        }
        return chain;
    }

    private long write(List<Entry> chain, StreamHead expected) {
        Long written = template.execute((ConnectionCallback<Long>) connection -> {
            Columns columns = new Columns(connection, chain);
            Entry first = chain.getFirst();
            try (var statement = connection.prepareStatement(APPEND)) {
                statement.setArray(1, columns.of("bigint", Entry::version, Long[]::new));
                statement.setArray(2, columns.of("text", Entry::name, String[]::new));
                statement.setArray(3, columns.of("text", Entry::actor, String[]::new));
                statement.setArray(4, columns.of("text", Entry::payload, String[]::new));
                statement.setArray(
                        5, columns.of("bytea", entry -> entry.previousHash().bytes(), byte[][]::new));
                statement.setArray(6, columns.of("bytea", entry -> entry.hash().bytes(), byte[][]::new));
                statement.setString(7, first.stream().value());
                statement.setObject(8, first.at().atOffset(ZoneOffset.UTC));
                statement.setLong(9, expected.version());
                statement.setBytes(10, expected.hash().bytes());
                try (ResultSet count = statement.executeQuery()) {
                    count.next();
                    return count.getLong(1);
                }
            }
        });
        return written == null ? 0 : written;
    }

    /** The entries turned by a quarter: one SQL array a column. */
    private record Columns(Connection connection, List<Entry> chain) {

        <T> Array of(String type, Function<Entry, T> field, IntFunction<T[]> array) throws SQLException {
            return connection.createArrayOf(type, chain.stream().map(field).toArray(array));
        }
    }
}
