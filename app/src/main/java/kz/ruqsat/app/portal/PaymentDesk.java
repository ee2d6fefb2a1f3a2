package kz.ruqsat.app.portal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.gateway.Payments;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.portal.store.PaymentOrders;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Process 4, condition 2 and process 5 of the portal's flow: the fee is ordered at the payment gateway and its fact is
 * always asked of the gateway itself. The applicant's return, the gateway's callback, the job and the button "check
 * now" all come to the same question; whichever comes first writes the journal, the others change nothing.
 */
@Component
public class PaymentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentDesk.class);
    private static final int AT_ONCE = 50;

    private final Payments gateway;
    private final PaymentOrders orders;
    private final PaymentRecords records;
    private final Settings settings;
    private final InstantSource time;

    PaymentDesk(Payments gateway, PaymentOrders orders, PaymentRecords records, Settings settings, InstantSource time) {
        this.gateway = gateway;
        this.orders = orders;
        this.records = records;
        this.settings = settings;
        this.time = time;
    }

    public Optional<PaymentOrder> order(UnifiedNumber application) {
        return orders.of(application);
    }

    /**
     * Orders the payment of an application's fee; the second click finds the order of the first. An order that the
     * gateway has lost is made anew.
     *
     * @param application prepared
     * @param back the path of the page to which the applicant comes back
     */
    public Ordering pay(Case application, String back, String description) {
        if (!(application.state() instanceof Prepared prepared) || prepared.payment() != null) {
            return new Ordering.PaidAlready();
        }
        Payments.Wish wish = new Payments.Wish(
                application.number().value(),
                prepared.request().feeTiyn(),
                prepared.request().applicant().number().value(),
                description,
                address(back),
                address("/gateway/payments/callback"));
        Optional<PaymentOrder> before = orders.of(application.number());
        return before.isPresent() ? again(before.get(), application, wish) : ordered(application, wish);
    }

    private Ordering again(PaymentOrder before, Case application, Payments.Wish wish) {
        return switch (gateway.state(before.id())) {
            case Reply.Answered<Payments.State> _ -> new Ordering.PayAt(before.page());
            case Reply.Unreachable<Payments.State> ill -> new Ordering.Unreachable(ill.retryAfter());
            case Reply.Rejected<Payments.State> _ -> {
                orders.forget(before);
                yield ordered(application, wish);
            }
        };
    }

    private Ordering ordered(Case application, Payments.Wish wish) {
        return switch (gateway.order(wish)) {
            case Reply.Answered<Payments.Order>(Payments.Order order) -> keep(application, wish, order);
            case Reply.Rejected<Payments.Order>(String reason) -> {
                LOG.error("The payment gateway refuses to order for {}: {}", application.number(), reason);
                yield new Ordering.Refused();
            }
            case Reply.Unreachable<Payments.Order>(Duration retryAfter, String trouble) -> {
                LOG.warn("The payment gateway could not be asked to order for {}: {}", application.number(), trouble);
                yield new Ordering.Unreachable(retryAfter);
            }
        };
    }

    private Ordering keep(Case application, Payments.Wish wish, Payments.Order made) {
        Instant now = now();
        String page = made.page().toString();
        PaymentOrder order = new PaymentOrder(application.number(), made.id(), page, wish.tiyn(), 0, false, now, null);
        orders.keep(order, now.plus(Patience.first()));
        return new Ordering.PayAt(
                orders.of(application.number()).map(PaymentOrder::page).orElse(page));
    }

    /** Asks the gateway now what was paid for this application. */
    public PaymentNews ask(UnifiedNumber application) {
        return orders.of(application).map(this::ask).orElseGet(PaymentNews.Nothing::new);
    }

    /** The gateway hints that something was paid; empty when it names an order that is none of ours. */
    public Optional<PaymentNews> hinted(String order) {
        return orders.byId(order).map(this::ask);
    }

    /**
     * Before signing: condition 2. If nothing or too little was paid, the notice of refusal is in the journal when this
     * returns; when the gateway does not answer, nothing is said of the payment.
     */
    public PaymentNews checkBeforeSigning(UnifiedNumber application) {
        PaymentNews news = ask(application);
        if (news instanceof PaymentNews.Nothing || news instanceof PaymentNews.NoOrder) {
            records.noticeUnpaid(
                    application, orders.of(application).map(PaymentOrder::id).orElse(""));
        }
        return news;
    }

    /** Asks about the orders whose time has come, until the gateway does not answer; for the job. */
    public void askAll() {
        for (PaymentOrder order : orders.toAsk(now(), AT_ONCE)) {
            if (ask(order) instanceof PaymentNews.Unknown) {
                return;
            }
        }
    }

    private PaymentNews ask(PaymentOrder order) {
        return switch (gateway.state(order.id())) {
            case Reply.Answered<Payments.State>(Payments.State state)
            when !state.reference().equals(order.application().value()) -> {
                LOG.error("The payment gateway answers {} with an order for {}", order, state.reference());
                yield later(order, Patience.first());
            }
            case Reply.Answered<Payments.State>(Payments.State state) -> told(order, state);
            case Reply.Rejected<Payments.State>(String reason) -> {
                LOG.error("The payment gateway does not know the order {}: {}", order, reason);
                orders.later(order, now().plus(Patience.whenLost()));
                yield new PaymentNews.NoOrder();
            }
            case Reply.Unreachable<Payments.State>(Duration retryAfter, String trouble) -> {
                LOG.warn("The payment gateway could not be asked about {}: {}", order.application(), trouble);
                yield later(order, retryAfter);
            }
        };
    }

    private PaymentNews later(PaymentOrder order, Duration retryAfter) {
        orders.later(order, now().plus(retryAfter));
        return new PaymentNews.Unknown(retryAfter);
    }

    private PaymentNews told(PaymentOrder order, Payments.State state) {
        Instant now = now();
        boolean recorded = records.record(order, state);
        Instant next = Patience.next(order, recorded, now);
        orders.told(order, state.paidTiyn(), recorded, now, next);
        PaymentOrder known = orders.of(order.application()).orElse(order);
        if (recorded) {
            return new PaymentNews.Confirmed(known);
        }
        return state.paidTiyn() > 0 ? new PaymentNews.TooLittle(known) : new PaymentNews.Nothing();
    }

    private URI address(String path) {
        return URI.create(settings.publicUrl().toString().replaceFirst("/+$", "") + path);
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
