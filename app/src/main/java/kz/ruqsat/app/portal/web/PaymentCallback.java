package kz.ruqsat.app.portal.web;

import kz.ruqsat.app.portal.PaymentDesk;
import kz.ruqsat.app.portal.PaymentNews;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payment gateway says that something happened to an order. Anybody may say so: it is a hint, and the gateway is
 * asked. Answered 204 when the state is known now, 503 when the gateway could not be asked, so that it calls again.
 */
@RestController
class PaymentCallback {
    private static final int LONGEST_ID = 100;

    private final PaymentDesk payments;

    PaymentCallback(PaymentDesk payments) {
        this.payments = payments;
    }

    @PostMapping(path = "/gateway/payments/callback", consumes = "application/json")
    ResponseEntity<Void> hint(@RequestBody String hint) {
        String order = order(hint);
        if (order.isBlank() || order.length() > LONGEST_ID) {
            return ResponseEntity.badRequest().build();
        }
        return payments.hinted(order)
                .map(news ->
                        news instanceof PaymentNews.Unknown ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NO_CONTENT)
                .map(status -> ResponseEntity.status(status).<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String order(String hint) {
        try {
            return JsonMapper.shared().readTree(hint).path("orderId").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
