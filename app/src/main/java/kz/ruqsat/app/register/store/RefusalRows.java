package kz.ruqsat.app.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.ruqsat.app.register.Refusal;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed refusals. */
@Component
public class RefusalRows {
    private final JdbcClient client;

    public RefusalRows(JdbcClient client) {
        this.client = client;
    }

    public void enter(Refusal refusal) {
        client.sql("""
                        insert into refusal
                            (application, regulation, edition, signed_at, signer_name, document_sha256, data_sha256,
                             in_place_of, by_order)
                        values (:application, :regulation, :edition, :at, :signer, :document, :data, :in_place_of,
                            :by_order)
                        """)
                .param("application", refusal.application().value())
                .param("regulation", refusal.regulation().value())
                .param("edition", refusal.edition())
                .param("at", refusal.signedAt().atOffset(ZoneOffset.UTC))
                .param("signer", refusal.signerName())
                .param("document", refusal.documentSha256())
                .param("data", refusal.dataSha256())
                .param("in_place_of", refusal.inPlaceOf(), Types.VARCHAR)
                .param("by_order", refusal.byOrder(), Types.VARCHAR)
                .update();
    }

    public Optional<Refusal> find(UnifiedNumber application) {
        return client.sql("select * from refusal where application = :application")
                .param("application", application.value())
                .query(RefusalRows::refusal)
                .optional();
    }

    /** By the SHA-256 of its document or of its signed data. */
    public Optional<Refusal> find(String sha256) {
        return client.sql("select * from refusal where document_sha256 = :sha256 or data_sha256 = :sha256 limit 1")
                .param("sha256", sha256)
                .query(RefusalRows::refusal)
                .optional();
    }

    private static Refusal refusal(ResultSet row, int ignored) throws SQLException {
        return new Refusal(
                new UnifiedNumber(row.getString("application")),
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("signer_name"),
                row.getString("document_sha256"),
                row.getString("data_sha256"),
                row.getString("in_place_of"),
                row.getString("by_order"));
    }
}
