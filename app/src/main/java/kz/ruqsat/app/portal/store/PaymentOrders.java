package kz.ruqsat.app.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.portal.PaymentOrder;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders at the payment gateway, one an application. */
@Component
public class PaymentOrders {
    private static final String SELECT = """
            select application, id, page, tiyn, paid_tiyn, recorded, created_at, asked_at from payment_order
            """;

    private final JdbcClient client;

    public PaymentOrders(JdbcClient client) {
        this.client = client;
    }

    /** Keeps the order unless the application has one; two at once keep the first. */
    public void keep(PaymentOrder order, Instant askAt) {
        client.sql("""
                        insert into payment_order (application, id, page, tiyn, created_at, ask_at)
                        values (:application, :id, :page, :tiyn, :now, :ask)
                        on conflict (application) do nothing
                        """)
                .param("application", order.application().value())
                .param("id", order.id())
                .param("page", order.page())
                .param("tiyn", order.tiyn())
                .param("now", Times.utc(order.createdAt()))
                .param("ask", Times.utc(askAt))
                .update();
    }

    public Optional<PaymentOrder> of(UnifiedNumber application) {
        return client.sql(SELECT + "where application = :application")
                .param("application", application.value())
                .query(PaymentOrders::order)
                .optional();
    }

    public Optional<PaymentOrder> byId(String id) {
        return client.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(PaymentOrders::order)
                .optional();
    }

    /** The orders whose time to be asked has come, the longest waiting first. */
    public List<PaymentOrder> toAsk(Instant now, int limit) {
        return client.sql(SELECT + "where ask_at <= :now order by ask_at limit :limit")
                .param("now", Times.utc(now))
                .param("limit", limit)
                .query(PaymentOrders::order)
                .list();
    }

    /**
     * Keeps what the gateway said; an older answer that comes late takes nothing back.
     *
     * @param askAt when to ask next, or null: no more
     */
    public void told(PaymentOrder order, long paidTiyn, boolean recorded, Instant now, @Nullable Instant askAt) {
        client.sql("""
                        update payment_order
                        set paid_tiyn = greatest(paid_tiyn, :paid), recorded = recorded or :recorded,
                            asked_at = :now, ask_at = :ask
                        where application = :application
                        """)
                .param("paid", paidTiyn)
                .param("recorded", recorded)
                .param("now", Times.utc(now))
                .param("ask", askAt == null ? null : Times.utc(askAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("application", order.application().value())
                .update();
    }

    /** The gateway could not be asked. */
    public void later(PaymentOrder order, Instant askAt) {
        client.sql("update payment_order set ask_at = :ask where application = :application")
                .param("ask", Times.utc(askAt))
                .param("application", order.application().value())
                .update();
    }

    /** The gateway does not know it and has no money of it: away, so that a new one can be made. */
    public void forget(PaymentOrder order) {
        client.sql("delete from payment_order where application = :application and id = :id and paid_tiyn = 0")
                .param("application", order.application().value())
                .param("id", order.id())
                .update();
    }

    private static PaymentOrder order(ResultSet row, int index) throws SQLException {
        OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        return new PaymentOrder(
                new UnifiedNumber(row.getString("application")),
                row.getString("id"),
                row.getString("page"),
                row.getLong("tiyn"),
                row.getLong("paid_tiyn"),
                row.getBoolean("recorded"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                asked == null ? null : asked.toInstant());
    }
}
