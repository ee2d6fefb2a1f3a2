package kz.ruqsat.app.licences.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Licences that were reissued, and whether their own streams know. */
@Component
public class SuccessionRows {
    private static final int AT_ONCE = 100;

    private final JdbcClient client;

    public SuccessionRows(JdbcClient client) {
        this.client = client;
    }

    /** A reissued licence whose stream does not say so yet; {@code at} is the issue of its successor. */
    public record Due(StreamId stream, UnifiedNumber successor, Instant at) {}

    /** The numbers of the next licences that are due, behind the given one; few at once. */
    public List<String> due(String behind) {
        return client.sql("""
                        select number from licence
                        where replaced_by is not null and replaced_version is null and number > :behind
                        order by number limit :most
                        """)
                .param("behind", behind)
                .param("most", AT_ONCE)
                .query(String.class)
                .list();
    }

    /** Holds the licence until the transaction's end, if it is still due: of two who come, one gets it. */
    public Optional<Due> take(String number) {
        return client.sql("""
                        select old.stream, newer.number as successor, newer.issued_at
                        from licence old join licence newer on newer.number = old.replaced_by
                        where old.number = :number and old.replaced_version is null
                        for update of old
                        """)
                .param("number", number)
                .query(SuccessionRows::due)
                .optional();
    }

    /** Remembers that its last entry says it. */
    public void entered(StreamId stream, StreamHead head) {
        client.sql("""
                        update licence set version = :version, hash = :hash, replaced_version = :version
                        where stream = :stream
                        """)
                .param("version", head.version())
                .param("hash", head.hash().bytes())
                .param("stream", stream.value())
                .update();
    }

    private static Due due(ResultSet row, int ignored) throws SQLException {
        return new Due(
                new StreamId(row.getString("stream")),
                new UnifiedNumber(row.getString("successor")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
