package kz.ruqsat.app.archive.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which signed papers there are, which file of each is the newest, and when it has to be archived again. What enters the
 * register enters here by itself (V94), due at once.
 */
@Component
public class ArchiveRows {
    private final JdbcClient client;

    public ArchiveRows(JdbcClient client) {
        this.client = client;
    }

    /**
     * A paper that is due.
     *
     * @param original SHA-256 of the file that was signed
     * @param newest SHA-256 of the file that it is now: the same one with proof behind it
     */
    public record Due(String original, String newest) {}

    /**
     * A paper after it was archived.
     *
     * @param newest SHA-256 of the new file
     * @param algorithms of its time stamp
     * @param renewAt when that has to be done again
     */
    public record Archived(String newest, String algorithms, Instant at, Instant renewAt) {}

    public List<Due> due(Instant now, int most) {
        return client.sql("""
                        select original_sha256, newest_sha256 from paper_archive
                        where renew_at <= :now order by renew_at, original_sha256 limit :most
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Due(row.getString(1), row.getString(2)))
                .list();
    }

    /** Enters the new file of a paper, unless somebody else was faster; says whether it did. */
    public boolean archived(Due due, Archived archived) {
        int changed = client.sql("""
                        with paper as (
                            update paper_archive
                            set newest_sha256 = :newest, archived_at = :at, algorithms = :algorithms, renew_at = :renew
                            where original_sha256 = :original and newest_sha256 = :previous
                            returning original_sha256
                        )
                        insert into archived_document (sha256, original_sha256, archived_at)
                        select :newest, original_sha256, :at from paper
                        """)
                .param("newest", archived.newest())
                .param("at", utc(archived.at()))
                .param("algorithms", archived.algorithms())
                .param("renew", utc(archived.renewAt()))
                .param("original", due.original())
                .param("previous", due.newest())
                .update();
        return changed == 1;
    }

    /** It could not be done; it is due again at that time. */
    public void postpone(Due due, Instant until) {
        client.sql("update paper_archive set renew_at = :until where original_sha256 = :original")
                .param("until", utc(until))
                .param("original", due.original())
                .update();
    }

    /** Makes those due whose time stamp uses an algorithm that ends, unless the stamp was made knowing it. */
    public void hasten(String algorithm, Instant known, Instant now) {
        client.sql("""
                        update paper_archive set renew_at = :now
                        where renew_at > :now and archived_at < :known and :algorithm = any(string_to_array(algorithms, ', '))
                        """)
                .param("algorithm", algorithm)
                .param("known", utc(known))
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
