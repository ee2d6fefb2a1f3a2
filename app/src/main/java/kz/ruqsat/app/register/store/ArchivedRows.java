package kz.ruqsat.app.register.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are one paper: as it was signed, and each time it was archived since. */
@Component
public class ArchivedRows {
    private final JdbcClient client;

    public ArchivedRows(JdbcClient client) {
        this.client = client;
    }

    /** The newest file of the paper that was signed as that one; itself when there is no newer one. */
    public String newest(String original) {
        return client.sql("select newest_sha256 from paper_archive where original_sha256 = :sha256")
                .param("sha256", original)
                .query(String.class)
                .optional()
                .orElse(original);
    }

    /** The file that was signed, of which that one is an archived form; itself when it is none. */
    public String original(String sha256) {
        return client.sql("select original_sha256 from archived_document where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .optional()
                .orElse(sha256);
    }
}
