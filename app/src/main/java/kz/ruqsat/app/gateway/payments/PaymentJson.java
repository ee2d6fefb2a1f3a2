package kz.ruqsat.app.gateway.payments;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.gateway.Payments.Order;
import kz.ruqsat.app.gateway.Payments.Paid;
import kz.ruqsat.app.gateway.Payments.State;
import kz.ruqsat.app.gateway.Payments.Wish;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's JSON. What it does not say as expected is an {@link IllegalArgumentException}. */
final class PaymentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PaymentJson() {}

    static String write(Wish wish) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("reference", wish.reference());
        node.put("amountTiyn", wish.tiyn());
        node.put("payerIdn", wish.payer());
        node.put("description", wish.description());
        node.put("returnUrl", wish.back().toString());
        node.put("callbackUrl", wish.callback().toString());
        return MAPPER.writeValueAsString(node);
    }

    /** The pay page has to be the gateway's own: the payer is sent there. */
    static Order order(String body, URI gateway) {
        JsonNode node = read(body);
        URI page = gateway.resolve(text(node, "payUrl"));
        if (!gateway.getAuthority().equals(page.getAuthority())
                || !gateway.getScheme().equals(page.getScheme())) {
            throw new IllegalArgumentException("A pay page elsewhere: " + page);
        }
        return new Order(text(node, "id"), page);
    }

    static State state(String body) {
        JsonNode node = read(body);
        List<Paid> payments = new ArrayList<>();
        for (JsonNode payment : node.path("payments")) {
            payments.add(paid(payment));
        }
        return new State(text(node, "id"), text(node, "reference"), amount(node), payments);
    }

    private static Paid paid(JsonNode node) {
        try {
            return new Paid(
                    text(node, "id"),
                    amount(node),
                    OffsetDateTime.parse(text(node, "paidAt")).toInstant(),
                    text(node, "payerName"),
                    text(node, "bankReference"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a moment: " + node, e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new IllegalArgumentException("No text " + field + " in " + node);
        }
        return value.stringValue();
    }

    private static long amount(JsonNode node) {
        JsonNode value = node.path("amountTiyn");
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new IllegalArgumentException("No amount in " + node);
        }
        return value.longValue();
    }
}
