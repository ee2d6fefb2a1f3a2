package kz.ruqsat.app.deadlines.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications with a question to another body whose term is over and that has no answer. */
@Component
public class OverdueRows {
    private final JdbcClient client;

    public OverdueRows(JdbcClient client) {
        this.client = client;
    }

    /** The next of them behind that number, in the order of numbers. */
    public List<UnifiedNumber> unanswered(Instant now, String behind, int limit) {
        return client.sql("""
                        select distinct c.application
                        from consent c join application a on a.number = c.application
                        where c.answer is null and c.due < :now and a.status = 'IN_REVIEW' and c.application > :behind
                        order by c.application
                        limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("behind", behind)
                .param("limit", limit)
                .query((row, _) -> new UnifiedNumber(row.getString("application")))
                .list();
    }
}
