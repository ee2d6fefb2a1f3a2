package kz.ruqsat.app.access.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.app.access.Look;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at applications. */
@Component
public class LookRows {
    private final JdbcClient client;

    public LookRows(JdbcClient client) {
        this.client = client;
    }

    public void add(Look look) {
        client.sql("""
                        insert into application_access (application, at, iin, name, body, purpose)
                        values (:application, :at, :iin, :name, :body, :purpose)
                        """)
                .param("application", look.application().value())
                .param("at", look.at().atOffset(ZoneOffset.UTC))
                .param("iin", look.iin().value())
                .param("name", look.name())
                .param("body", look.body())
                .param("purpose", look.purpose().name())
                .update();
    }

    public List<Look> of(UnifiedNumber application) {
        return client.sql("""
                        select at, iin, name, body, purpose from application_access
                        where application = :application order by id desc
                        """)
                .param("application", application.value())
                .query((row, _) -> new Look(
                        application,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Iin(row.getString("iin")),
                        row.getString("name"),
                        row.getString("body"),
                        Look.Purpose.valueOf(row.getString("purpose"))))
                .list();
    }
}
