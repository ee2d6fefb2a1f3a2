package kz.ruqsat.app.gateway.payments;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.app.gateway.Payments;
import kz.ruqsat.app.gateway.Reply;
import org.springframework.stereotype.Component;

/**
 * Speaks to the payment gateway: {@code POST /payments/orders}, {@code GET /payments/orders/{id}}. Believes nothing that
 * is not the JSON it expects.
 */
@Component
final class HttpPayments implements Payments {
    private final PaymentHttp http;

    HttpPayments(PaymentHttp http) {
        this.http = http;
    }

    @Override
    public Reply<Order> order(Wish wish) {
        HttpRequest request = HttpRequest.newBuilder(http.address("/payments/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PaymentJson.write(wish)))
                .build();
        return http.ask(request, status -> status < 500, body -> PaymentJson.order(body, http.gateway()));
    }

    @Override
    public Reply<State> state(String order) {
        String id = URLEncoder.encode(order, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(http.address("/payments/orders/" + id))
                .GET()
                .build();
        // Any other refusal is a trouble between the two systems, and says nothing of the order.
        return http.ask(request, status -> status == 404, PaymentJson::state);
    }
}
