package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Letters;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import kz.ruqsat.app.outbox.Outbox;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.soap.SystemKey;
import kz.ruqsat.eds.soap.WsSecurity;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters through the sandbox's gateway: whatever it does to them, each arrives, once. How long the outage takes and how
 * many letters are put meanwhile may be set: {@code -Druqsat.outage=PT10M -Druqsat.letters=3000} (bench/outage).
 */
class LettersTest {
    private static final Duration OUTAGE = Duration.parse(System.getProperty("ruqsat.outage", "PT2S"));
    private static final int LETTERS = Integer.getInteger("ruqsat.letters", 120);
    private static ShepApp app;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() throws IOException {
        app = ShepApp.get();
    }

    @BeforeEach
    void empty() {
        app.box.received.clear();
    }

    @AfterEach
    void mend() {
        app.sandbox.faults().set(OutsideSystem.SHEP, Fault.NONE);
    }

    private void put(int number) {
        app.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> app.bean(Letters.class).send(letter(number)));
    }

    private Letter letter(int number) {
        String name = run + "-" + number;
        return new Letter(
                name,
                Participant.E_LICENSING,
                "ELicensing_Result",
                Letter.Kind.NOTIFICATION,
                null,
                "{\"letter\":\"" + name + "\"}",
                "test/" + run + "-" + number % 40);
    }

    private List<String> expected(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"letter\":\"" + run + "-" + i + "\"}")
                .toList();
    }

    private static void until(Duration longest, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private long waiting() {
        return app.bean(JdbcClient.class)
                .sql("select count(*) from outbox where destination = 'shep' and state <> 'DELIVERED'")
                .query(Long.class)
                .single();
    }

    /** Its outage may be set to more than a test may take else. */
    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void arriveOnceWhenTheGatewayWasDownUnderLoad() throws Exception {
        app.sandbox.faults().set(OutsideSystem.SHEP, Fault.DOWN);
        long pause = OUTAGE.toMillis() * 8 / LETTERS;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> puts = new ArrayList<>();
            for (int i = 0; i < LETTERS; i++) {
                int number = i;
                puts.add(threads.submit(() -> {
                    put(number);
                    Thread.sleep(pause);
                    return number;
                }));
            }
            for (Future<?> done : puts) {
                done.get();
            }
        }
        assertThat(app.box.received).isEmpty();
        assertThat(waiting()).isEqualTo(LETTERS);

        app.sandbox.faults().set(OutsideSystem.SHEP, Fault.NONE);

        until(Duration.ofSeconds(60 + LETTERS), () -> app.box.received.size() >= LETTERS && waiting() == 0);
        Thread.sleep(500);
        assertThat(app.box.bodies()).containsExactlyInAnyOrderElementsOf(expected(LETTERS));
        assertThat(waiting()).isZero();
    }

    /** A wrong signature on the receipt: the gateway has the letter, we do not know it, and send it again. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"WRONG_SIGNATURE", "GARBAGE", "DUPLICATE"})
    void arriveOnceThroughAGatewayThatFails(Fault fault) throws Exception {
        app.sandbox.faults().set(OutsideSystem.SHEP, fault);
        for (int i = 0; i < 5; i++) {
            put(i);
        }
        Thread.sleep(700);
        app.sandbox.faults().set(OutsideSystem.SHEP, Fault.NONE);

        until(Duration.ofSeconds(20), () -> app.box.received.size() >= 5 && waiting() == 0);
        Thread.sleep(300);
        assertThat(app.box.bodies()).containsExactlyInAnyOrderElementsOf(expected(5));
    }

    @Test
    void areBroughtAgainWhenTheyCouldNotBeTaken() throws Exception {
        app.box.stumbles.set(2);
        put(0);

        until(Duration.ofSeconds(20), () -> !app.box.received.isEmpty());
        assertThat(app.box.bodies()).isEqualTo(expected(1));
        assertThat(app.box.stumbles).hasValue(0);
    }

    @Test
    void areNotSentWhenTheirTransactionFails() throws Exception {
        app.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            app.bean(Letters.class).send(letter(0));
            status.setRollbackOnly();
        });
        put(1);
        put(1);

        until(Duration.ofSeconds(20), () -> !app.box.received.isEmpty());
        Thread.sleep(300);
        assertThat(app.box.bodies()).containsExactly("{\"letter\":\"" + run + "-1\"}");
    }

    @Test
    void tellTheirSenderHowTheyStand() throws Exception {
        put(0);

        until(Duration.ofSeconds(20), () -> "DELIVERED".equals(state()));
        assertThat(state()).isEqualTo("DELIVERED");
    }

    private String state() {
        return app.bean(JdbcClient.class)
                .sql("select coalesce((select state from letter_sent where key = :key), '-')")
                .param("key", run + "-0")
                .query(String.class)
                .single();
    }

    @Test
    void areFetchedWhenTheyWereNotBrought() throws Exception {
        app.box.stumbles.set(Integer.MAX_VALUE);
        put(0);
        until(Duration.ofSeconds(10), () -> waiting() == 0 && app.box.stumbles.get() < Integer.MAX_VALUE);
        app.box.stumbles.set(0);
        app.bean(CatchUp.class).run();

        assertThat(app.box.bodies()).isEqualTo(expected(1));
        Thread.sleep(500);
        assertThat(app.box.bodies())
                .as("brought again meanwhile, received once")
                .isEqualTo(expected(1));
    }

    @Test
    void thatAreRefusedForGoodAreParkedAndShown() throws Exception {
        app.bean(Letters.class)
                .send(new Letter(
                        run, Participant.WINDOW, "No_Such_Service", Letter.Kind.REQUEST, null, "<a/>", "test/" + run));

        until(
                Duration.ofSeconds(10),
                () -> !app.bean(Outbox.class).parked("shep", 10).isEmpty());
        assertThat(app.bean(Outbox.class).parked("shep", 10))
                .anySatisfy(kept -> assertThat(kept.told()).contains("SCSE002"));
        app.bean(JdbcClient.class)
                .sql("update outbox set state = 'DELIVERED' where state = 'PARKED'")
                .update();
    }

    @Test
    void fromSomebodyElseAreNotTaken() throws Exception {
        Settings.Shep settings = app.bean(Settings.class).shep();
        SystemKey pretender = SystemKey.load(
                settings.keys().resolve("window.p12"),
                Files.readString(settings.keys().resolve("window.password"))
                        .strip()
                        .toCharArray());
        String content = XmlText.document(
                "c:sendMessage", ClientXml.TYPES, all -> all.element("request", letter("{\"forged\":true}")::write));

        HttpResponse<byte[]> answer = post("window", WsSecurity.sign(content, pretender));

        assertThat(answer.statusCode()).isEqualTo(500);
        XmlReading body = genuine(answer.body(), pretender);
        assertThat(ShepError.ofFault(body.parts().getFirst()).code()).isEqualTo("SIGNATURE");
        assertThat(post("window", "<a/>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(500);
        assertThat(post("nobody", "<a/>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(404);
        assertThat(app.box.received).isEmpty();
    }

    private MessageXml letter(String data) {
        return new MessageXml(
                run, run, "ELicensing_Result", Letter.Kind.NOTIFICATION, ShepApp.TUESDAY, "e-licensing", null, data);
    }

    private static XmlReading genuine(byte[] message, SystemKey key) {
        MessageVerdict verdict = WsSecurity.verify(message, key.certificate(), app.clock.instant());
        assertThat(verdict).isInstanceOf(MessageVerdict.Genuine.class);
        return new XmlReading(((MessageVerdict.Genuine) verdict).body());
    }

    private static HttpResponse<byte[]> post(String system, byte[] message) throws Exception {
        URI address = URI.create(app.bean(Settings.class).publicUrl() + "/gateway/shep/" + system);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "text/xml; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
