package kz.ruqsat.app.register.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.app.register.Entry;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One licence with its kin; and which licence a file belongs to. */
@Component
public class CardRows {
    private static final String SELECT = """
            select licence.*,
                   (select previous.number from licence previous where previous.number = licence.replaces) as previous,
                   array(select newer.number from licence newer where newer.replaces = licence.number
                         order by newer.issued_at, newer.number limit 20) as successors
            from licence
            """;

    private final JdbcClient client;

    public CardRows(JdbcClient client) {
        this.client = client;
    }

    /**
     * A licence with all that its row says.
     *
     * @param previous the licence in whose place it was issued, or null
     * @param successors those that were issued in its place; two after a division
     */
    public record Row(
            Entry entry,
            StreamId stream,
            String conditions,
            String signerName,
            String documentSha256,
            String dataSha256,
            @Nullable UnifiedNumber previous,
            List<UnifiedNumber> successors) {
        public Row {
            successors = List.copyOf(successors);
        }
    }

    /** By its number, or by that of the application which was granted. */
    public Optional<Row> find(UnifiedNumber number) {
        return client.sql(SELECT + "where number = :number or application = :number")
                .param("number", number.value())
                .query(CardRows::row)
                .optional();
    }

    /** By the SHA-256 of its document or of its signed data. */
    public Optional<Row> find(String sha256) {
        return client.sql(SELECT + "where document_sha256 = :sha256 or data_sha256 = :sha256 limit 1")
                .param("sha256", sha256)
                .query(CardRows::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String previous = row.getString("previous");
        return new Row(
                RegisterRows.entry(row, number),
                new StreamId(row.getString("stream")),
                row.getString("conditions"),
                row.getString("signer_name"),
                row.getString("document_sha256"),
                row.getString("data_sha256"),
                previous == null ? null : new UnifiedNumber(previous),
                numbers(row.getArray("successors")));
    }

    private static List<UnifiedNumber> numbers(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(UnifiedNumber::new)
                .toList();
    }
}
