package kz.ruqsat.app.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.ruqsat.app.portal.CabinetEntry;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applicant's own applications, read from casework's table. */
@Component
public class CabinetRows {
    private static final String SELECT = """
            select number, regulation, edition, variant, covered, status, fee_tiyn, created_at, filed_at, received_at,
                step, role, opened_at, due, paused, decided_at, licence
            from application where applicant_number = :applicant
            """;

    private static final String AFTER = " and (created_at, number) < (:created, :number)";
    private static final String ORDER = " order by created_at desc, number desc";

    private final JdbcClient client;

    public CabinetRows(JdbcClient client) {
        this.client = client;
    }

    /** Where a page of a list begins: behind this application. */
    public record Place(Instant createdAt, UnifiedNumber number) {}

    /** Filed and not decided, the newest first. */
    public List<CabinetEntry> running(PersonNumber applicant, @Nullable Place after, int limit) {
        return list(" and status = 'IN_REVIEW'", applicant, after, limit);
    }

    /** Decided, the newest first. */
    public List<CabinetEntry> decided(PersonNumber applicant, @Nullable Place after, int limit) {
        return list(" and status in ('GRANTED', 'REFUSED')", applicant, after, limit);
    }

    private List<CabinetEntry> list(String which, PersonNumber applicant, @Nullable Place after, int limit) {
        String from = after == null ? "" : AFTER;
        JdbcClient.StatementSpec statement = client.sql(SELECT + which + from + ORDER + " limit :limit")
                .param("applicant", applicant.value())
                .param("limit", limit);
        if (after != null) {
            statement = statement
                    .param("created", Times.utc(after.createdAt()))
                    .param("number", after.number().value());
        }
        return statement.query(CabinetRows::entry).list();
    }

    /** All of them, read as they are written out, however many. */
    public void forEach(PersonNumber applicant, Consumer<CabinetEntry> reader) {
        try (Stream<CabinetEntry> all =
                client.sql(SELECT + ORDER).param("applicant", applicant.value()).query(CabinetRows::entry).stream()) {
            all.forEach(reader);
        }
    }

    private static CabinetEntry entry(ResultSet row, int index) throws SQLException {
        String licence = row.getString("licence");
        return new CabinetEntry(
                new UnifiedNumber(row.getString("number")),
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getString("variant"),
                row.getString("covered"),
                CabinetEntry.Status.valueOf(row.getString("status")),
                row.getLong("fee_tiyn"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "filed_at").orElse(null),
                instant(row, "received_at").orElse(null),
                waiting(row),
                instant(row, "decided_at").orElse(null),
                licence == null ? null : new UnifiedNumber(licence));
    }

    private static CabinetEntry.@Nullable Waiting waiting(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return step == null
                ? null
                : new CabinetEntry.Waiting(
                        step,
                        row.getString("role"),
                        instant(row, "opened_at").orElseThrow(),
                        instant(row, "due").orElseThrow(),
                        row.getBoolean("paused"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
