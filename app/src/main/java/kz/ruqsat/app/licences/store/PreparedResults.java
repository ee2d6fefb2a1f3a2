package kz.ruqsat.app.licences.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results that wait for their signature. */
@Component
public class PreparedResults {
    private final JdbcClient client;

    public PreparedResults(JdbcClient client) {
        this.client = client;
    }

    /**
     * One of them.
     *
     * @param byOrder the order that stands on the paper as the signer's right, or null
     * @param certificate the serial number that stands on the paper as the signer's, or null
     */
    public record Row(
            UUID id,
            UnifiedNumber application,
            int task,
            Iin officer,
            @Nullable UnifiedNumber licence,
            byte[] pdf,
            byte[] toBeSigned,
            byte[] data,
            Instant preparedAt,
            @Nullable Iin inPlaceOf,
            @Nullable String byOrder,
            @Nullable String certificate) {}

    /** Keeps it; what was prepared before for the same task and officer is of no use any more. */
    public void keep(Row row) {
        client.sql("""
                        with outdated as (
                            delete from prepared_result
                            where application = :application and task = :task and officer = :officer
                        )
                        insert into prepared_result
                            (id, application, task, officer, licence, pdf, to_be_signed, data, prepared_at,
                             in_place_of, by_order, certificate)
                        values (:id, :application, :task, :officer, :licence, :pdf, :to_be_signed, :data, :at,
                            :in_place_of, :by_order, :certificate)
                        """)
                .param("id", row.id())
                .param("application", row.application().value())
                .param("task", row.task())
                .param("officer", row.officer().value())
                .param("licence", row.licence() == null ? null : row.licence().value(), Types.VARCHAR)
                .param("pdf", row.pdf())
                .param("to_be_signed", row.toBeSigned())
                .param("data", row.data())
                .param("at", row.preparedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "in_place_of",
                        row.inPlaceOf() == null ? null : row.inPlaceOf().value(),
                        Types.VARCHAR)
                .param("by_order", row.byOrder(), Types.VARCHAR)
                .param("certificate", row.certificate(), Types.VARCHAR)
                .update();
    }

    public Optional<Row> find(UUID id) {
        return client.sql("select * from prepared_result where id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        String licence = row.getString("licence");
        String inPlaceOf = row.getString("in_place_of");
        return new Row(
                row.getObject("id", UUID.class),
                new UnifiedNumber(row.getString("application")),
                row.getInt("task"),
                new Iin(row.getString("officer")),
                licence == null ? null : new UnifiedNumber(licence),
                row.getBytes("pdf"),
                row.getBytes("to_be_signed"),
                row.getBytes("data"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                inPlaceOf == null ? null : new Iin(inPlaceOf),
                row.getString("by_order"),
                row.getString("certificate"));
    }
}
