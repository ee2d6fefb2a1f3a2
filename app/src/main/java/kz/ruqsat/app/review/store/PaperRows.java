package kz.ruqsat.app.review.store;

import java.time.OffsetDateTime;
import java.util.List;
import kz.ruqsat.app.review.PaperEntry;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journals of incoming and outgoing papers. */
@Component
public class PaperRows {
    private final JdbcClient client;

    public PaperRows(JdbcClient client) {
        this.client = client;
    }

    /** The latest papers of that body and direction before that number of that year, latest first. */
    public List<PaperEntry> page(String body, String direction, int year, int before, int limit) {
        return client.sql("""
                        select p.year, p.number, p.application, a.applicant_name, p.at
                        from paper p join application a on a.number = p.application
                        where p.body = :body and p.direction = :direction and (p.year, p.number) < (:year, :before)
                        order by p.year desc, p.number desc
                        limit :limit
                        """)
                .param("body", body)
                .param("direction", direction)
                .param("year", year)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new PaperEntry(
                        row.getInt("year"),
                        row.getInt("number"),
                        new UnifiedNumber(row.getString("application")),
                        row.getString("applicant_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
