package kz.ruqsat.sandbox.payments;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.sandbox.web.BadRequest;
import kz.ruqsat.sandbox.web.Html;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Texts;

/** The gateway over HTTP: {@code /payments/orders} for shops, {@code /payments/pay/ID} for payers,
 * {@code /payments/registries/DAY/PART} for accountants. */
public final class PaymentServers {
    /** An order as a shop sees it. */
    record OrderView(String id, String reference, long amountTiyn, OrderStatus status, List<Order.Payment> payments) {}

    private final PaymentGateway gateway;
    private final String http;

    /** @param http the server's own address */
    public PaymentServers(PaymentGateway gateway, String http) {
        this.gateway = gateway;
        this.http = http;
    }

    public Reply answer(Request request) {
        var parts = List.of(request.rest().split("/", -1));
        if (parts.equals(List.of("orders"))) {
            return request.isPost() ? opened(request) : Reply.methodNotAllowed();
        }
        if (parts.size() == 2 && parts.getFirst().equals("orders")) {
            return request.isGet() ? status(parts.get(1)) : Reply.methodNotAllowed();
        }
        if (parts.size() == 3 && parts.getFirst().equals("registries")) {
            return request.isGet() ? registry(parts.get(1), parts.get(2)) : Reply.methodNotAllowed();
        }
        if (parts.size() == 2 && parts.getFirst().equals("pay")) {
            return page(request, parts.get(1));
        }
        return Reply.notFound();
    }

    private Reply opened(Request request) {
        var order = gateway.open(request.json());
        return Reply.json(201, Map.of("id", order.id(), "payUrl", http + "/payments/pay/" + order.id()));
    }

    private Reply status(String id) {
        return gateway.orders()
                .find(id)
                .map(o ->
                        Reply.json(200, new OrderView(o.id(), o.reference(), o.amountTiyn(), o.status(), o.payments())))
                .orElseGet(Reply::notFound);
    }

    private Reply registry(String day, String part) {
        try {
            var registry = Registry.of(LocalDate.parse(day), gateway.orders().all());
            return registry.part(Integer.parseInt(part))
                    .map(xml -> new Reply.Answer(
                            200,
                            Map.of("Content-Type", "text/xml; charset=utf-8"),
                            xml.getBytes(StandardCharsets.UTF_8)))
                    .map(Reply.class::cast)
                    .orElseGet(Reply::notFound);
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadRequest("a registry is asked for by day and part: 2026-11-22/1");
        }
    }

    private Reply page(Request request, String id) {
        var texts = Texts.of(request.language());
        var found = gateway.orders().find(id);
        if (found.isEmpty()) {
            var text = "<p>" + Html.escaped(texts.get("payments.unknown")) + "</p>";
            return Reply.html(404, Html.page(texts, texts.get("payments.title"), "", text));
        }
        var order = found.get();
        if (request.isPost()) {
            var code = request.form().getOrDefault("action", "");
            var action = PayAction.of(code).orElseThrow(() -> new BadRequest("unknown action \"" + code + "\""));
            gateway.act(order, action);
            return Reply.seeOther(order.returnUrl());
        }
        return request.isGet() ? Reply.html(200, shown(order, texts)) : Reply.methodNotAllowed();
    }

    private static String shown(Order order, Texts texts) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("payments.purpose", order.description());
        lines.put("payments.reference", order.reference());
        lines.put("payments.payer", order.payerIdn());
        lines.put("payments.amount", tenge(order.amountTiyn()));
        lines.put("payments.paid", tenge(order.paidTiyn()));
        lines.put("payments.status", texts.get("payments.status." + order.status()));
        var body = new StringBuilder("<dl>");
        lines.forEach((key, value) ->
                body.append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escaped(texts.get(key)), Html.escaped(value))));
        body.append("</dl>\n");
        for (var action : PayAction.values()) {
            body.append(Html.button(
                    "/payments/pay/" + order.id(), texts.get("payments." + action.code()), "action", action.code()));
        }
        return Html.page(texts, texts.get("payments.title"), "", body.toString());
    }

    private static String tenge(long tiyn) {
        return String.format(Locale.ROOT, "%d,%02d ₸", tiyn / 100, tiyn % 100);
    }
}
