package kz.ruqsat.app.notices.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.PersonNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the passing of time makes worth telling: licences that end, requests that nobody pays. */
@Component
public class DueRows {
    private final JdbcClient client;

    public DueRows(JdbcClient client) {
        this.client = client;
    }

    /** A licence that ends. */
    public record Ending(
            String number, RegulationId regulation, LocalDate edition, PersonNumber holder, LocalDate until) {}

    /** A request that is filled and neither paid nor signed. */
    public record Unfiled(
            String number, RegulationId regulation, LocalDate edition, PersonNumber applicant, boolean paid) {}

    /** Licences in force whose last day lies within those days, in the order of numbers, behind that number. */
    public List<Ending> ending(LocalDate from, LocalDate to, String behind, int limit) {
        return client.sql("""
                        select number, regulation, edition, holder_number, valid_until from licence
                        where valid_until between :from and :to and replaced_by is null and number > :behind
                        order by number limit :limit
                        """)
                .param("from", from)
                .param("to", to)
                .param("behind", behind)
                .param("limit", limit)
                .query((row, _) -> new Ending(
                        row.getString("number"),
                        new RegulationId(row.getString("regulation")),
                        row.getObject("edition", LocalDate.class),
                        PersonNumber.parse(row.getString("holder_number")).orElseThrow(),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** Requests of the portal that were filled between those moments and are not filed. */
    public List<Unfiled> unfiled(Instant from, Instant to, String behind, int limit) {
        return client.sql("""
                        select number, regulation, edition, applicant_number, paid or fee_tiyn = 0 as paid
                        from application
                        where status = 'PREPARED' and channel = 'PORTAL' and created_at between :from and :to
                          and number > :behind
                        order by number limit :limit
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("behind", behind)
                .param("limit", limit)
                .query((row, _) -> new Unfiled(
                        row.getString("number"),
                        new RegulationId(row.getString("regulation")),
                        row.getObject("edition", LocalDate.class),
                        PersonNumber.parse(row.getString("applicant_number")).orElseThrow(),
                        row.getBoolean("paid")))
                .list();
    }
}
