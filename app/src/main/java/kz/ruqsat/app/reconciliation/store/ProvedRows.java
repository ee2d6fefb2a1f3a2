package kz.ruqsat.app.reconciliation.store;

import java.time.LocalDate;
import kz.ruqsat.app.reconciliation.Proved;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments that our journal took as proved: a read table. */
@Component
public class ProvedRows {
    private final JdbcClient client;

    public ProvedRows(JdbcClient client) {
        this.client = client;
    }

    /** Keeps the payment; a second one of the same application, after a higher fee, replaces the first. */
    public void keep(UnifiedNumber application, Proved.Way way, long tiyn, String payer, LocalDate paidOn) {
        client.sql("""
                        insert into proved_payment (application, way, tiyn, payer, paid_on)
                        values (:application, :way, :tiyn, :payer, :day)
                        on conflict (application) do update
                        set way = excluded.way, tiyn = excluded.tiyn, payer = excluded.payer, paid_on = excluded.paid_on
                        """)
                .param("application", application.value())
                .param("way", way.name())
                .param("tiyn", tiyn)
                .param("payer", payer)
                .param("day", paidOn)
                .update();
    }
}
