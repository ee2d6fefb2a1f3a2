package kz.ruqsat.sandbox.payments;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.web.BadRequest;
import tools.jackson.databind.JsonNode;

/** The bank's side of a payment: orders, payments of each kind, callbacks. */
public final class PaymentGateway implements AutoCloseable {
    /**
     * What the gateway needs.
     *
     * @param payerName the name the bank knows for an IIN or BIN
     */
    public record Surroundings(
            Path folder, Faults faults, InstantSource clock, Duration firstRetry, Function<String, String> payerName) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrderBook orders;
    private final Callbacks callbacks;
    private final InstantSource clock;
    private final Function<String, String> payerName;

    /** Reads the orders of earlier runs and goes on with their callbacks. */
    public PaymentGateway(Surroundings around) {
        orders = new OrderBook(around.folder());
        callbacks = new Callbacks(orders, around.faults(), around.firstRetry());
        clock = around.clock();
        payerName = around.payerName();
        callbacks.resume();
    }

    OrderBook orders() {
        return orders;
    }

    /** Opens an order; {@link BadRequest} when a field is missing or wrong. */
    Order open(JsonNode wish) {
        long amount = wish.path("amountTiyn").asLong(0);
        if (!wish.path("amountTiyn").isIntegralNumber() || amount <= 0) {
            throw new BadRequest("amountTiyn must be a whole number above 0");
        }
        return orders.taken(new Order(
                UUID.randomUUID().toString(),
                text(wish, "reference"),
                amount,
                text(wish, "payerIdn"),
                text(wish, "description"),
                address(wish, "returnUrl"),
                address(wish, "callbackUrl"),
                List.of(),
                0,
                List.of()));
    }

    /** What the payer's button does; pressing "pay" on a paid order again does nothing. */
    Order act(Order order, PayAction action) {
        return switch (action) {
            case CANCEL -> order;
            case REFUND -> orders.change(order.id(), o -> o.refunded(now()));
            case PAY -> paid(order.id(), o -> amounts(o.missingTiyn()), true);
            case PAY_LOSE_CALLBACK -> paid(order.id(), o -> amounts(o.missingTiyn()), false);
            case PAY_LESS -> paid(order.id(), o -> amounts(o.missingTiyn() / 2), true);
            case PAY_TWICE -> paid(order.id(), PaymentGateway::twice, true);
        };
    }

    @Override
    public void close() {
        callbacks.close();
    }

    private Order paid(String id, Function<Order, List<Long>> amounts, boolean tell) {
        var came = new ArrayList<Order.Payment>();
        var order = orders.change(id, o -> {
            amounts.apply(o).forEach(amount -> came.add(payment(o, amount)));
            return came.isEmpty() ? o : o.with(came, tell ? came.size() : 0);
        });
        if (tell) {
            came.forEach(_ -> callbacks.send(order));
        }
        return order;
    }

    private Order.Payment payment(Order order, long amountTiyn) {
        var bankReference = String.format(Locale.ROOT, "%012d", RANDOM.nextLong(1_000_000_000_000L));
        return new Order.Payment(
                UUID.randomUUID().toString(), amountTiyn, now(), payerName.apply(order.payerIdn()), bankReference);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Long> twice(Order order) {
        return order.status() == OrderStatus.OVERPAID ? List.of() : List.of(order.amountTiyn(), order.amountTiyn());
    }

    private static List<Long> amounts(long tiyn) {
        return tiyn == 0 ? List.of() : List.of(tiyn);
    }

    private static String text(JsonNode wish, String field) {
        var text = wish.path(field).asString("");
        if (text.isBlank()) {
            throw new BadRequest(field + " is missing");
        }
        return text;
    }

    private static String address(JsonNode wish, String field) {
        var text = text(wish, field);
        try {
            if (text.startsWith("http") && URI.create(text).isAbsolute()) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new BadRequest(field + " must be an absolute http address");
    }
}
