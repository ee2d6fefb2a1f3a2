package kz.ruqsat.app.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kz.ruqsat.app.consent.Question;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists a body's questions. A question of a decided application is closed: it waits for nothing any more. */
@Component
public class QuestionRows {
    private static final String COLUMNS = """
            select c.application, c.request, a.regulation, a.edition, a.applicant_name, c.asked_at, c.due, c.answer
            from consent c join application a on a.number = c.application
            """;

    private final JdbcClient client;

    public QuestionRows(JdbcClient client) {
        this.client = client;
    }

    /** Open questions, those due first before the others. */
    public List<Question> open(String body, int limit) {
        return client.sql(COLUMNS + """
                        where c.body = :body and c.answer is null and a.status = 'IN_REVIEW'
                        order by c.due, c.application
                        limit :limit
                        """)
                .param("body", body)
                .param("limit", limit)
                .query((row, _) -> question(row))
                .list();
    }

    /** Questions answered, latest first. */
    public List<Question> answered(String body, int limit) {
        return client.sql(COLUMNS + """
                        where c.body = :body and c.answer is not null
                        order by c.answered_at desc, c.application
                        limit :limit
                        """)
                .param("body", body)
                .param("limit", limit)
                .query((row, _) -> question(row))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                new UnifiedNumber(row.getString("application")),
                row.getString("request"),
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getString("applicant_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("answer"));
    }
}
