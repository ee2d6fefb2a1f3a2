package kz.ruqsat.app.papers.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.app.papers.CasePapers.Copy;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of printed results: only ever added to. */
@Component
public class CopyRows {
    private final JdbcClient client;

    public CopyRows(JdbcClient client) {
        this.client = client;
    }

    /** Enters the next copy; two at once wait for each other, so that the numbers have no gap and no double. */
    @Transactional
    public Copy enter(UnifiedNumber application, String result, Iin by, String printer, Instant at) {
        client.sql("select from application where number = :application for update")
                .param("application", application.value())
                .query((_, _) -> true)
                .list();
        int copy = client.sql("""
                        insert into paper_copy (application, copy, result, printed_by, printer, printed_at)
                        select :application, coalesce(max(copy), 0) + 1, :result, :by, :printer, :at
                        from paper_copy where application = :application
                        returning copy
                        """)
                .param("application", application.value())
                .param("result", result)
                .param("by", by.value())
                .param("printer", printer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Copy(copy, printer, at);
    }

    public List<Copy> of(UnifiedNumber application) {
        return client.sql("""
                        select copy, printer, printed_at from paper_copy where application = :application order by copy
                        """)
                .param("application", application.value())
                .query((row, _) -> new Copy(
                        row.getInt("copy"),
                        row.getString("printer"),
                        row.getObject("printed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
