package kz.ruqsat.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kz.ruqsat.app.journal.JournalReport.Broken;
import kz.ruqsat.app.journal.JournalReport.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the ends of the chains with what one read table remembers of them, page by page. */
final class HeadComparison {

    private static final int PAGE = 1_000;

    private static final String REMEMBERED_AND_REAL = """
            select known.stream, known.version, known.hash,
                   coalesce(real.version, 0) as real_version, real.hash as real_hash
            from (select * from (%s) as heads where stream > ? order by stream limit ?) as known
            left join lateral (
                select version, hash from journal_entry
                where stream = known.stream
                order by version desc limit 1
            ) as real on true
            order by known.stream
            """;

    private final JdbcClient client;
    private final String query;

    HeadComparison(JdbcClient client, ChainHeads remembered) {
        this.client = client;
        this.query = REMEMBERED_AND_REAL.formatted(remembered.query());
    }

    @Nullable
    Broken firstBroken() {
        List<Pair> page = page("");
        while (!page.isEmpty()) {
            for (Pair pair : page) {
                Broken broken = pair.broken();
                if (broken != null) {
                    return broken;
                }
            }
            page = page(page.getLast().stream().value());
        }
        return null;
    }

    private List<Pair> page(String after) {
        return client.sql(query).param(after).param(PAGE).query(Pair::of).list();
    }

    private record Pair(StreamId stream, StreamHead remembered, StreamHead real) {

        static Pair of(ResultSet row, int ignored) throws SQLException {
            StreamHead remembered = new StreamHead(row.getLong("version"), Hash.of(row.getBytes("hash")));
            byte[] hash = row.getBytes("real_hash");
            StreamHead real =
                    hash == null ? StreamHead.EMPTY : new StreamHead(row.getLong("real_version"), Hash.of(hash));
            return new Pair(new StreamId(row.getString("stream")), remembered, real);
        }

        @Nullable
        Broken broken() {
            if (real.version() < remembered.version()) {
                return new Broken(stream, real.version() + 1, Difference.CUT_OFF);
            }
            if (real.version() > remembered.version()) {
                return new Broken(stream, remembered.version() + 1, Difference.BEYOND_HEAD);
            }
            return real.equals(remembered) ? null : new Broken(stream, real.version(), Difference.HEAD);
        }
    }
}
