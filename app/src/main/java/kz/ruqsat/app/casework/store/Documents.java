package kz.ruqsat.app.casework.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Files kept by the SHA-256 of their bytes: attachments, signed requests, results. What is kept can't be changed or
 * taken away by the server. Putting the same bytes again is no new file.
 */
@Component
@NamedInterface("documents")
public class Documents {
    private final JdbcClient client;
    private final InstantSource time;

    public Documents(JdbcClient client, InstantSource time) {
        this.client = client;
        this.time = time;
    }

    /** A kept file. */
    @NamedInterface("documents")
    public record Document(String sha256, String mediaType, byte[] bytes) {}

    /** Keeps the bytes; returns their SHA-256 in lower-case hex. */
    public String put(String mediaType, byte[] bytes) {
        String sha256 = sha256(bytes);
        client.sql("""
                        insert into document (sha256, media_type, bytes, stored_at)
                        values (:sha256, :type, :bytes, :now) on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("type", mediaType)
                .param("bytes", bytes)
                .param("now", ReadTables.utc(time.instant()))
                .update();
        return sha256;
    }

    public Optional<Document> get(String sha256) {
        return client.sql("select sha256, media_type, bytes from document where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) ->
                        new Document(row.getString("sha256"), row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
