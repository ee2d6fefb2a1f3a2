package kz.ruqsat.app.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages as they came: each once, by its reception and attempt. */
@Component
public class PackageRows {
    private static final String SELECT = """
            select reception, attempt, sha256, correlation, application, received_at, answered_at
            from intake_package
            """;

    private final JdbcClient client;

    public PackageRows(JdbcClient client) {
        this.client = client;
    }

    /**
     * A package.
     *
     * @param sha256 of the letter as it is kept
     * @param application under which it was filed; null before, and when it was declined
     */
    public record Row(
            String reception,
            int attempt,
            String sha256,
            @Nullable String correlation,
            @Nullable UnifiedNumber application,
            Instant receivedAt,
            @Nullable Instant answeredAt) {}

    /** Keeps a package; false when it is there already. */
    public boolean keep(Row row) {
        return client.sql("""
                                insert into intake_package (reception, attempt, sha256, correlation, received_at)
                                values (:reception, :attempt, :sha256, :correlation, :received)
                                on conflict (reception, attempt) do nothing
                                """)
                        .param("reception", row.reception())
                        .param("attempt", row.attempt())
                        .param("sha256", row.sha256())
                        .param("correlation", row.correlation(), Types.VARCHAR)
                        .param("received", utc(row.receivedAt()))
                        .update()
                == 1;
    }

    /** Those that nobody has answered yet, the oldest first. */
    public List<Row> open(int limit) {
        return client.sql(SELECT + "where answered_at is null order by received_at, reception, attempt limit :limit")
                .param("limit", limit)
                .query(PackageRows::row)
                .list();
    }

    /** Locks an unanswered package for this transaction; empty when another works on it, or it is answered. */
    public Optional<Row> lock(String reception, int attempt) {
        return client.sql(SELECT + """
                        where reception = :reception and attempt = :attempt and answered_at is null
                        for update skip locked
                        """)
                .param("reception", reception)
                .param("attempt", attempt)
                .query(PackageRows::row)
                .optional();
    }

    public Optional<Row> find(String reception, int attempt) {
        return client.sql(SELECT + "where reception = :reception and attempt = :attempt")
                .param("reception", reception)
                .param("attempt", attempt)
                .query(PackageRows::row)
                .optional();
    }

    /** The application under which an earlier package of the reception was filed. */
    public Optional<UnifiedNumber> filed(String reception) {
        return client.sql(
                        "select application from intake_package where reception = :reception and application is not null")
                .param("reception", reception)
                .query((row, _) -> new UnifiedNumber(row.getString("application")))
                .optional();
    }

    /** The package from which that application came. */
    public Optional<Row> of(UnifiedNumber application) {
        return client.sql(SELECT + "where application = :application")
                .param("application", application.value())
                .query(PackageRows::row)
                .optional();
    }

    public void answered(Row row, @Nullable UnifiedNumber application, Instant now) {
        client.sql("""
                        update intake_package set application = :application, answered_at = :now
                        where reception = :reception and attempt = :attempt
                        """)
                .param("application", application == null ? null : application.value(), Types.VARCHAR)
                .param("now", utc(now))
                .param("reception", row.reception())
                .param("attempt", row.attempt())
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String application = row.getString("application");
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Row(
                row.getString("reception"),
                row.getInt("attempt"),
                row.getString("sha256"),
                row.getString("correlation"),
                application == null ? null : new UnifiedNumber(application),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
