package kz.ruqsat.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.Key;

/** What an applicant does with a request, step by step, as a browser without scripts would. */
final class Applying {
    static final String SERVICE = "mining-chemical-licence";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Browser browser;
    private final String address;

    private Applying(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Begins a request. */
    static Applying begin(Browser browser, String covered) {
        Answer page = browser.get("/apply?service=" + SERVICE);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        Answer begun = browser.submit(page, "/apply", Map.of("covered", covered));
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        return new Applying(browser, path(begun));
    }

    static String path(Answer answer) {
        return URI.create(Objects.requireNonNull(answer.header("location"))).getPath();
    }

    String address() {
        return address;
    }

    Answer page(String step) {
        return browser.get(address + step);
    }

    /** Answers that pass all checks. */
    static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("activities", "chemical-production");
        answers.put("objectName", "Ақсу кеніші № " + COUNT.incrementAndGet());
        answers.put("region", "zhambyl");
        answers.put("address", "Жамбыл облысы, Ақсу ауылы, 12");
        answers.put("description", "Фосфорит өндіріп, өңдейтін цех және қойма");
        answers.put("responsibleName", "Сейтқали Ербол Маратұлы");
        answers.put("responsibleIin", "850101300015");
        answers.put("responsibleDiploma", "ЖБ № 0123456, 2010-06-30, тау-кен инженері");
        answers.put("phone", "+77011234567");
        answers.put("email", "erbol@example.kz");
        return answers;
    }

    Answer confirm() {
        return browser.submit(page("/about"), address + "/about", Map.of());
    }

    Answer fill(Map<String, String> answers) {
        return browser.submit(page("/form"), address + "/form", answers);
    }

    Answer attach(String document, String name, byte[] bytes) {
        return browser.upload(page("/documents"), address + "/documents/" + document, "file-" + document, name, bytes);
    }

    /** All tasks up to "check your answers". */
    Applying filled() {
        assertThat(confirm().status()).isEqualTo(303);
        Answer filled = fill(answers());
        assertThat(filled.status()).as(filled.body()).isEqualTo(303);
        for (String document :
                new String[] {"qualification-information", "production-base", "technical-documentation", "specialists"
                }) {
            assertThat(attach(document, document + ".pdf", pdf(document)).status())
                    .isEqualTo(303);
        }
        return this;
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + " " + COUNT.incrementAndGet() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    Answer check() {
        return browser.submit(page("/check"), address + "/check", Map.of());
    }

    /** Up to the gateway's pay page; its address. */
    String order() {
        assertThat(path(check())).isEqualTo(address + "/pay");
        Answer ordered = pay();
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(303);
        return Objects.requireNonNull(ordered.header("location"));
    }

    Answer pay() {
        return browser.submit(page("/pay"), address + "/pay", Map.of());
    }

    Answer checkPayment() {
        return browser.submit(page("/pay"), address + "/pay/check", Map.of());
    }

    /** Presses a button of the gateway's page; where the browser is sent. */
    static String atGateway(String payPage, String action) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(payPage))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("action=" + action))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            return answer.headers().firstValue("location").orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything up to the signing page. */
    Applying paid() {
        String back = atGateway(order(), "pay");
        assertThat(browser.get(URI.create(back).getPath()).status()).isEqualTo(303);
        return this;
    }

    Answer sign(Key key) {
        Answer page = page("/sign");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return sign(page, key.sign(page.payload()));
    }

    Answer sign(Answer page, String signature) {
        return browser.submit(page, address + "/sign", Map.of("signature", signature));
    }

    /** The application's number, as the pages show it. */
    String number() {
        Matcher matcher = Pattern.compile("KZ[0-9]{2}RQA[0-9]{8}").matcher(page("").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
