package kz.ruqsat.app.papers.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.papers.Journal;
import kz.ruqsat.app.papers.JournalEntry;
import kz.ruqsat.app.papers.JournalSearch;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journals of incoming and outgoing papers; written by the casework, in the transaction of the act itself. */
@Component
public class JournalRows {
    private final JdbcClient client;

    public JournalRows(JdbcClient client) {
        this.client = client;
    }

    /** The lines of that year before that number, the latest first. */
    public List<JournalEntry> page(JournalSearch search, int before, int limit) {
        String words = search.words();
        return client.sql("""
                        select p.year, p.number, p.application, p.at, a.applicant_name, a.regulation, a.edition
                        from paper p join application a on a.number = p.application
                        where p.body = :body and p.direction = :direction and p.year = :year and p.number < :before
                            and (:words = '' or strpos(lower(a.applicant_name collate "pg_c_utf8"), :words) > 0
                                or strpos(lower(p.application), :words) > 0
                                or strpos(p.year || '-' || lpad(p.number::text, 6, '0'), :words) > 0
                                or p.number::text = :words)
                        order by p.number desc
                        limit :limit
                        """)
                .param("body", search.body())
                .param("direction", search.journal().name())
                .param("year", search.year())
                .param("before", before)
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, _) -> new JournalEntry(
                        row.getInt("year"),
                        row.getInt("number"),
                        new UnifiedNumber(row.getString("application")),
                        new RegulationId(row.getString("regulation")),
                        row.getObject("edition", LocalDate.class),
                        row.getString("applicant_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public List<Integer> years(String body, Journal journal) {
        return client.sql("""
                        select year from paper_counter where body = :body and direction = :direction order by year desc
                        """)
                .param("body", body)
                .param("direction", journal.name())
                .query(Integer.class)
                .list();
    }
}
