package kz.ruqsat.app.identity.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of log-ins; it only grows. */
@Repository
public class RecordRows {

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String kind, String login, String address, String outcome, String paragraph, Instant now) {
        jdbc.sql("""
                        insert into login_record (at, kind, login, address, outcome, paragraph)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Times.of(now), kind, login, address, outcome, paragraph)
                .update();
    }
}
