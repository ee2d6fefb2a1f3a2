package kz.ruqsat.sandbox.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentsTest {
    private final RunningSandbox running = RunningSandbox.get();
    private final Queue<JsonNode> heard = new ConcurrentLinkedQueue<>();
    private volatile int shopIsDeafFor;
    private WebServer shop;

    @BeforeEach
    void openShop() throws Exception {
        shop = WebServer.bind(0);
        shop.route("/callback", request -> {
            if (shopIsDeafFor-- > 0) {
                return Reply.text(503, "not now");
            }
            heard.add(request.json());
            return Reply.text(200, "thanks");
        });
        shop.start();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void takesPaymentAndTellsTheShop() throws Exception {
        var payer = running.applicant(CertificateKind.HEAD);
        var id = order("R-1", 392_000, Objects.requireNonNull(payer.bin()));
        assertThat(status(id).path("status").asString()).isEqualTo("WAITING");
        var back = pay(id, "pay");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue("http://127.0.0.1:1/back");
        var paid = status(id);
        assertThat(paid.path("status").asString()).isEqualTo("PAID");
        assertThat(paid.path("reference").asString()).isEqualTo("R-1");
        assertThat(paid.path("amountTiyn").asLong()).isEqualTo(392_000);
        var payment = paid.path("payments").path(0);
        assertThat(payment.path("amountTiyn").asLong()).isEqualTo(392_000);
        assertThat(payment.path("payerName").asString())
                .isEqualTo(Objects.requireNonNull(payer.organisation()).kk());
        assertThat(payment.path("paidAt").asString()).matches("20\\d\\d-.*Z");
        assertThat(payment.path("bankReference").asString()).hasSize(12);
        RunningSandbox.await(() -> heard.size() == 1);
        assertThat(heard.element().path("orderId").asString()).isEqualTo(id);
        assertThat(heard.element().path("reference").asString()).isEqualTo("R-1");
    }

    @Test
    void paysNothingMoreOnSecondClick() throws Exception {
        var id = order("R-2", 100, "900101300811");
        pay(id, "pay");
        pay(id, "pay");
        assertThat(status(id).path("payments").size()).isEqualTo(1);
    }

    @Test
    void tellsThePaymentsAndRefundsOfADay() throws Exception {
        var id = order("R-9", 392_050, "900101300811");
        pay(id, "pay-twice");
        pay(id, "refund");
        var paidAt = status(id).path("payments").path(0).path("paidAt").asString();
        var day = java.time.Instant.parse(paidAt)
                .atZone(java.time.ZoneId.of("Asia/Almaty"))
                .toLocalDate();

        var registry =
                new String(running.get("/payments/registries/" + day + "/1").body(), StandardCharsets.UTF_8);

        assertThat(registry).contains("<registryType>DAILY</registryType>", "<reference>R-9</reference>");
        assertThat(registry.split("<reference>R-9</reference>", -1)).hasSize(4);
        assertThat(registry).contains("<amount>3920.50</amount>").containsOnlyOnce("<notificationRefund");
        assertThat(running.get("/payments/registries/" + day + "/2").statusCode())
                .isEqualTo(404);
        assertThat(running.get("/payments/registries/yesterday/1").statusCode()).isEqualTo(400);
    }

    @Test
    void takesLessThenTheRest() throws Exception {
        var id = order("R-3", 1001, "900101300811");
        pay(id, "pay-less");
        assertThat(status(id).path("status").asString()).isEqualTo("PARTIAL");
        pay(id, "pay");
        assertThat(status(id).path("status").asString()).isEqualTo("PAID");
        assertThat(status(id).path("payments").size()).isEqualTo(2);
    }

    @Test
    void takesTheMoneyTwice() throws Exception {
        var id = order("R-4", 100, "900101300811");
        pay(id, "pay-twice");
        assertThat(status(id).path("status").asString()).isEqualTo("OVERPAID");
        assertThat(status(id).path("payments").size()).isEqualTo(2);
        RunningSandbox.await(() -> heard.size() == 2);
    }

    @Test
    void losesCallback() throws Exception {
        var id = order("R-5", 100, "900101300811");
        pay(id, "pay-lose-callback");
        assertThat(status(id).path("status").asString()).isEqualTo("PAID");
        Thread.sleep(300);
        assertThat(heard).isEmpty();
    }

    @Test
    void takesNothingWhenCancelled() throws Exception {
        var id = order("R-6", 100, "900101300811");
        assertThat(pay(id, "cancel").statusCode()).isEqualTo(303);
        assertThat(status(id).path("status").asString()).isEqualTo("WAITING");
    }

    @Test
    void callsAgainUntilTheShopHears() throws Exception {
        shopIsDeafFor = 2;
        pay(order("R-7", 100, "900101300811"), "pay");
        RunningSandbox.await(() -> heard.size() == 1);
    }

    @Test
    void knowsTheSameOrderAgain() throws Exception {
        assertThat(order("R-8", 100, "900101300811")).isEqualTo(order("R-8", 100, "900101300811"));
        assertThat(order("R-8", 200, "900101300811")).isNotEqualTo(order("R-8", 100, "900101300811"));
    }

    @Test
    void showsPayPageInThreeLanguages() throws Exception {
        var id = order("R-9 <b>", 392_050, "900101300811");
        assertThat(running.text("/payments/pay/" + id)).contains("Төлеу", "3920,50 ₸", "R-9 &lt;b&gt;", "lang=\"kk\"");
        assertThat(running.text("/payments/pay/" + id + "?lang=ru")).contains("Оплатить дважды");
        assertThat(running.text("/payments/pay/" + id + "?lang=en")).contains("Pay but lose the notification");
    }

    @Test
    void refusesBadOrders() throws Exception {
        assertThat(running.postJson("/payments/orders", "{\"amountTiyn\":0}").statusCode())
                .isEqualTo(400);
        assertThat(running.postJson("/payments/orders", "nonsense").statusCode())
                .isEqualTo(400);
        assertThat(running.get("/payments/orders/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(running.get("/payments/pay/none").statusCode()).isEqualTo(404);
        assertThat(pay(order("R-10", 100, "900101300811"), "steal").statusCode())
                .isEqualTo(400);
    }

    private String order(String reference, long amountTiyn, String payer) throws Exception {
        var json = """
                {"reference":"%s","amountTiyn":%d,"payerIdn":"%s","description":"Алым","returnUrl":"http://127.0.0.1:1/back","callbackUrl":"%s/callback"}""".formatted(reference, amountTiyn, payer, shop.url());
        var answer = running.postJson("/payments/orders", json);
        assertThat(answer.statusCode()).isEqualTo(201);
        var order = JsonFile.JSON.readTree(answer.body());
        assertThat(order.path("payUrl").asString())
                .isEqualTo(running.url("/payments/pay/" + order.path("id").asString()));
        return order.path("id").asString();
    }

    private HttpResponse<byte[]> pay(String id, String action) throws Exception {
        return running.postForm("/payments/pay/" + id, "action=" + action);
    }

    private JsonNode status(String id) throws Exception {
        var body = running.get("/payments/orders/" + id).body();
        return JsonFile.JSON.readTree(new String(body, StandardCharsets.UTF_8));
    }
}
