package kz.ruqsat.app.portal;

import static kz.ruqsat.app.portal.Applying.atGateway;
import static kz.ruqsat.app.portal.Applying.begin;
import static kz.ruqsat.app.portal.Applying.path;
import static kz.ruqsat.app.portal.Applying.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Applicants;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.Key;
import kz.ruqsat.app.reconciliation.ReconciliationDesk;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The applicant's way over real HTTP, on the real PostgreSQL, with the sandbox's gateway, NCALayer and authority. */
@ExtendWith(PostgresExtension.class)
class PortalTest {
    /** A Wednesday, 11:00 in Almaty. */
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-18T06:00:00Z"));

    @TempDir
    static Path folder;

    private static DatabaseAccess access;
    private static Sandbox sandbox;
    private static PortalApp app;
    private static Key head;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        access = database;
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, CLOCK, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        app = PortalApp.start(access, CLOCK, sandbox, folder);
        head = Key.of(sandbox, CertificateKind.HEAD);
        Applicants.signUp(app.browser(), head);
    }

    private Browser firm;

    /** Another test may have let the evening come, in which sessions end. */
    @BeforeEach
    void logIn() {
        firm = app.browser();
        Applicants.logIn(firm, head.login(), Applicants.PASSWORD, head);
    }

    @AfterAll
    static void stop() {
        app.close();
        sandbox.close();
    }

    @AfterEach
    void allIsWellAgain() {
        for (OutsideSystem system : OutsideSystem.values()) {
            sandbox.faults().set(system, Fault.NONE);
        }
    }

    private static Case application(String number) {
        return app.bean(Casework.class).find(new UnifiedNumber(number)).orElseThrow();
    }

    private static <T extends Event> List<T> events(String number, Class<T> type) {
        return application(number).history().stream()
                .map(Case.Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void showsTheServiceToEverybody() {
        Browser anybody = app.browser();

        assertThat(anybody.get("/services").body()).contains("/services/" + Applying.SERVICE);
        assertThat(anybody.get("/services?q=" + encoded("лицензия на химическое производство"))
                        .body())
                .contains("/services/" + Applying.SERVICE);
        assertThat(anybody.get("/services?q=" + encoded("тау кен")).body()).contains("/services/" + Applying.SERVICE);
        assertThat(anybody.get("/services?q=" + encoded("велосипед")).body())
                .contains("No such service")
                .doesNotContain("/services/" + Applying.SERVICE);
        Answer service = anybody.get("/services/" + Applying.SERVICE);
        assertThat(service.status()).isEqualTo(200);
        assertThat(service.body())
                .contains("Committee for Industrial Development", "The act was repealed", "assumed", "Condition 2")
                .contains("43,250", "up to 14\u00a0working days")
                .doesNotContain("[portal.", "[path.", "[shell.");
        assertThat(anybody.get("/services/nothing").status()).isEqualTo(404);
    }

    @Test
    void showsTheDrawingsOfAServiceOnItsPageAndAlone() {
        Browser anybody = app.browser();
        String service = "/services/" + Applying.SERVICE;

        assertThat(anybody.get(service).body())
                .contains("<svg", "Business process", service + "/issue/process.svg?lang=en")
                .doesNotContain("<style");
        Answer drawing = anybody.get(service + "/issue/process.svg?lang=ru");
        assertThat(drawing.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(drawing.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(drawing.body()).contains("Бизнес-процесс", "<style>");
        Answer bpmn = anybody.get(service + "/issue/process.bpmn?lang=kk");
        assertThat(bpmn.header("Content-Type")).startsWith("application/xml");
        assertThat(bpmn.header("Content-Disposition")).contains("mining-chemical-licence-issue.bpmn");
        assertThat(bpmn.body()).contains("<userTask id=\"register\"");
        assertThat(anybody.get(service + "/flows/1/interaction.svg").header("Content-Type"))
                .startsWith("image/svg+xml");
        assertThat(anybody.get("/assets/drawing.css").status()).isEqualTo(200);
        for (String unknown : List.of("/nothing/process.svg", "/nothing/process.bpmn", "/flows/9/interaction.svg")) {
            assertThat(anybody.get(service + unknown).status()).isEqualTo(404);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void leadsFromTheDraftToTheFiledApplication() {
        Applying applying = begin(firm, "issue").filled().paid();
        String number = applying.number();

        Answer signed = applying.sign(head.forDocuments());

        assertThat(signed.status()).as(signed.body()).isEqualTo(303);
        assertThat(path(signed)).isEqualTo("/cabinet/" + number + "/filed");
        Answer filed = firm.get(path(signed));
        assertThat(filed.body()).contains(number).doesNotContain("outside working hours");
        Answer page = firm.get("/cabinet/" + number);
        assertThat(page.body())
                .contains("Registration of the application", "Office clerk", "Ақсу кеніші", "production-base.pdf")
                .doesNotContain("[portal.", "[path.", "[shell.");
        assertThat(firm.get("/cabinet").body()).contains(number, "Registration of the application");
        assertThat(firm.get("/cabinet/" + number + "/request.cms").status()).isEqualTo(200);
        assertThat(firm.get("/cabinet/export.csv").body()).contains(number);
        // The draft is an application now.
        assertThat(path(applying.page(""))).isEqualTo("/cabinet/" + number);
        assertThat(applying.page("/form").status()).isEqualTo(409);
    }

    @Test
    void tellsThatAnEveningFilingIsReceivedTheNextWorkingDay() {
        Applying applying = begin(firm, "issue").filled().paid();
        String number = applying.number();
        Duration toTheEvening = Duration.between(CLOCK.instant(), Instant.parse("2026-11-18T14:00:00Z"));
        CLOCK.advance(toTheEvening);
        try {
            Browser evening = app.browser();
            Applicants.logIn(evening, head.login(), Applicants.PASSWORD, head);
            Answer page = evening.get(applying.address() + "/sign");
            Answer signed = evening.submit(
                    page,
                    applying.address() + "/sign",
                    Map.of("signature", head.forDocuments().sign(page.payload())));
            assertThat(signed.status()).as(signed.body()).isEqualTo(303);
            assertThat(evening.get("/cabinet/" + number + "/filed").body())
                    .contains("19\u00a0November 2026, 09:00", "outside working hours");
        } finally {
            // Time never goes back: to the next morning, eleven o'clock.
            CLOCK.advance(Duration.ofHours(16));
        }
    }

    @Test
    void keepsWhatWasTypedAndTellsBesideTheFields() {
        Applying applying = begin(firm, "issue");
        Map<String, String> wrong = new HashMap<>(Applying.answers());
        wrong.put("responsibleIin", "850101300016");
        wrong.put("phone", "telephone");
        wrong.put("objectName", "x".repeat(5000));
        wrong.put("address", "before\u202Eafter");
        wrong.put("region", "atlantis");

        Answer answer = applying.fill(wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("850101300016", "telephone", "x".repeat(5000), "Фосфорит");
        assertThat(applying.page("/form").body()).contains("850101300016", "telephone");
        assertThat(applying.page("").body()).contains("To mend");
        assertThat(applying.page("/check").body()).contains(applying.address() + "/form#f-responsibleIin");
        Answer check = firm.submit(applying.page("/form"), applying.address() + "/check", Map.of("incomplete", "yes"));
        assertThat(check.status()).isEqualTo(422);
    }

    @Test
    void savesAndLeaves() {
        Applying applying = begin(firm, "issue");

        Answer left = applying.fill(Map.of("objectName", "Жартылай толтырылған", "then", "leave"));

        assertThat(path(left)).isEqualTo("/cabinet");
        assertThat(firm.get("/cabinet").body()).contains(applying.address());
        assertThat(applying.page("/form").body()).contains("Жартылай толтырылған");
    }

    @Test
    void asksBeforeAStalePageOverwrites() {
        Applying applying = begin(firm, "issue");
        Answer old = applying.page("/form");
        applying.fill(Map.of("objectName", "Newer"));

        Answer stale = firm.submit(old, applying.address() + "/form", Map.of("objectName", "Older"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Older", "changed in another window");
        assertThat(applying.page("/form").body()).contains("Newer").doesNotContain("Older");
        firm.submit(stale, applying.address() + "/form", Map.of("objectName", "Older"));
        assertThat(applying.page("/form").body()).contains("Older");
    }

    @Test
    void keepsDraftsOverRestartAndLogOut() throws IOException {
        Applying applying = begin(firm, "issue").filled();
        try (PortalApp again = PortalApp.start(access, CLOCK, sandbox, folder)) {
            Browser later = again.browser();
            Applicants.logIn(later, head.login(), Applicants.PASSWORD, head);

            assertThat(later.get("/cabinet").body()).contains(applying.address());
            assertThat(later.get(applying.address() + "/documents").body()).contains("production-base.pdf");
        }
    }

    @Test
    void beginsOnceHoweverOftenTheButtonIsPressed() {
        Answer page = firm.get("/apply?service=" + Applying.SERVICE);

        Answer first = firm.submit(page, "/apply", Map.of("covered", "reissue"));
        Answer second = firm.submit(page, "/apply", Map.of("covered", "reissue"));

        assertThat(path(second)).isEqualTo(path(first));
        assertThat(firm.submit(page, "/apply", Map.of()).status()).isEqualTo(422);
        assertThat(firm.submit(page, "/apply", Map.of("covered", "nothing", "draft", "0123456789abcdef"))
                        .status())
                .isEqualTo(404);
        String delete = path(first) + "/delete";
        assertThat(path(firm.submit(page, delete, Map.of()))).isEqualTo("/cabinet");
        assertThat(path(firm.submit(page, delete, Map.of()))).isEqualTo("/cabinet");
        assertThat(firm.get(path(first)).status()).isEqualTo(404);
    }

    @Test
    void takesOnlyFilesThatAreWhatTheySay() {
        Applying applying = begin(firm, "issue");
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

        assertRefused(applying.attach("specialists", "a.pdf", new byte[0]), "is empty");
        assertRefused(applying.attach("specialists", "a.pdf", bytes("<html>")), "is not what its name says");
        assertRefused(applying.attach("specialists", "a.png", pdf("x")), "is not what its name says");
        assertRefused(applying.attach("specialists", "a.exe", bytes("MZ")), "such a file is not taken");
        assertRefused(applying.attach("specialists", "a.pdf", bytes(eicar)), "looks infected");
        assertRefused(applying.attach("specialists", "b.pdf", bytes("%PDF-1.7\n" + eicar)), "looks infected");
        byte[] large = java.util.Arrays.copyOf(pdf("large"), (int) PortalApp.FILE_LIMIT + 1);
        assertRefused(applying.attach("specialists", "large.pdf", large), "too large");
        byte[] huge = new byte[(int) PortalApp.FILE_LIMIT + 2 * 1024 * 1024];
        Answer tooLarge = applying.attach("specialists", "huge.pdf", huge);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("too large");
        assertThat(applying.attach("nothing", "a.pdf", pdf("x")).status()).isEqualTo(404);
        assertThat(applying.page("/documents").body()).doesNotContain(applying.address() + "/files/");
    }

    private static void assertRefused(Answer answer, String text) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void cleansFileNamesAndTakesTheSameFileOnce() {
        Applying applying = begin(firm, "issue");
        byte[] file = pdf("once");

        assertThat(applying.attach("specialists", "../../etc/диплом\u202Efdp.pdf", file)
                        .status())
                .isEqualTo(303);
        assertThat(applying.attach("specialists", "again.pdf", file).status()).isEqualTo(303);

        Answer page = applying.page("/documents");
        String sha256 = Documents.sha256(file);
        assertThat(page.body())
                .contains("дипломfdp.pdf")
                .doesNotContain("\u202E", "etc/")
                .containsOnlyOnce(sha256 + "/remove");
        Answer opened = firm.get(applying.address() + "/files/" + sha256);
        assertThat(opened.header("content-disposition")).startsWith("attachment");
        firm.submit(page, applying.address() + "/documents/specialists/" + sha256 + "/remove", Map.of());
        assertThat(applying.page("/documents").body()).doesNotContain(sha256);
        assertThat(firm.get(applying.address() + "/files/" + sha256).status()).isEqualTo(404);
    }

    @Test
    void letsFileWithoutDocumentsOnlyWhenThatIsSaid() {
        Applying applying = begin(firm, "issue");
        applying.confirm();
        applying.fill(Applying.answers());

        Answer silent = applying.check();
        Answer said = firm.submit(silent, applying.address() + "/check", Map.of("incomplete", "yes"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("refuses further consideration");
        assertThat(path(said)).isEqualTo(applying.address() + "/pay");
    }

    @Test
    void hidesEverythingFromOthers() {
        Applying applying = begin(firm, "issue").filled().paid();
        String number = applying.number();
        Browser other = Applicants.signUp(app.browser(), Key.of(sandbox, CertificateKind.INDIVIDUAL));

        for (String path : List.of("", "/about", "/form", "/documents", "/check", "/pay", "/sign", "/sign/content")) {
            assertThat(other.get(applying.address() + path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/filed", "/request.cms", "/result.pdf", "/result.cms", "/files/abc")) {
            assertThat(other.get("/cabinet/" + number + path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/cabinet").body()).doesNotContain(number);
        Answer own = other.get("/apply?service=" + Applying.SERVICE);
        String taken = applying.address().substring("/apply/".length());
        assertThat(other.submit(own, "/apply", Map.of("covered", "issue", "draft", taken))
                        .status())
                .isEqualTo(404);
        assertThat(app.browser().get(applying.address()).status()).isEqualTo(303);
    }

    @Test
    void refusesWhenTooLittleIsPaidAndTakesTheRest() {
        Applying applying = begin(firm, "issue").filled();
        String payPage = applying.order();
        atGateway(payPage, "pay-less");
        applying.checkPayment();

        Answer page = applying.page("/pay");

        assertThat(page.body()).contains("for want of payment", "21,625");
        assertThat(path(applying.page("/sign"))).isEqualTo(applying.address() + "/pay");
        String number = applying.number();
        assertThat(events(number, Event.RefusalNoticed.class)).hasSize(1);
        applying.checkPayment();
        assertThat(events(number, Event.RefusalNoticed.class)).hasSize(1);

        assertThat(applying.pay().header("location")).isEqualTo(payPage);
        atGateway(payPage, "pay");
        applying.checkPayment();
        assertThat(applying.page("/pay").body()).contains("The payment is confirmed");
        assertThat(events(number, Event.PaymentConfirmed.class)).hasSize(1);
        assertThat(applying.sign(head.forDocuments()).status()).isEqualTo(303);
        assertThat(firm.get("/cabinet/" + number).body()).contains("for want of payment");
    }

    @Test
    void showsWhatWasPaidTwice() {
        Applying applying = begin(firm, "issue").filled();
        atGateway(applying.order(), "pay-twice");
        applying.checkPayment();

        assertThat(applying.page("/pay").body()).contains("Paid too much", "43,250", "The payment is confirmed");
        assertThat(applying.sign(head.forDocuments()).status()).isEqualTo(303);
    }

    @Test
    void learnsOfAPaymentWhoseCallbackWasLost() {
        Applying applying = begin(firm, "issue").filled();
        atGateway(applying.order(), "pay-lose-callback");
        String number = applying.number();
        assertThat(events(number, Event.PaymentConfirmed.class)).isEmpty();

        CLOCK.advance(Duration.ofSeconds(20));
        app.bean(PaymentDesk.class).askAll();

        assertThat(events(number, Event.PaymentConfirmed.class)).hasSize(1);
    }

    @Test
    void learnsOfAPaymentByCallback() throws InterruptedException {
        Applying applying = begin(firm, "issue").filled();
        atGateway(applying.order(), "pay");
        String number = applying.number();

        for (int i = 0; i < 2000 && events(number, Event.PaymentConfirmed.class).isEmpty(); i++) {
            Thread.sleep(25);
        }

        assertThat(events(number, Event.PaymentConfirmed.class)).hasSize(1);
    }

    @Test
    void tellsTheTruthWhenTheGatewayIsDown() {
        Applying applying = begin(firm, "issue").filled();
        applying.check();
        sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.DOWN);

        Answer ordered = applying.pay();

        assertThat(path(ordered)).isEqualTo(applying.address() + "/pay");
        assertThat(applying.page("/pay").body()).contains("does not answer now");
        sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.NONE);
        String payPage = java.util.Objects.requireNonNull(applying.pay().header("location"));
        atGateway(payPage, "pay-lose-callback");
        sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.GARBAGE);
        applying.checkPayment();
        assertThat(applying.page("/pay").body()).contains("does not answer now");
        sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.NONE);
        applying.checkPayment();
        assertThat(applying.page("/pay").body()).contains("The payment is confirmed");
    }

    @Test
    void ordersAnewWhatTheGatewayHasLost() {
        Applying applying = begin(firm, "issue").filled();
        String payPage = applying.order();
        JdbcClient.create(access.asOwner())
                .sql("update payment_order set id = 'lost' where application = :number")
                .param("number", applying.number())
                .update();

        applying.checkPayment();

        assertThat(applying.page("/pay").status()).isEqualTo(200);
        assertThat(applying.pay().header("location")).isEqualTo(payPage);
        atGateway(payPage, "pay-lose-callback");
        applying.checkPayment();
        assertThat(applying.page("/pay").body()).contains("The payment is confirmed");
    }

    @Test
    void writesAPaymentOnceHoweverManyBringIt() throws Exception {
        Applying applying = begin(firm, "issue").filled();
        String payPage = applying.order();
        String number = applying.number();
        atGateway(payPage, "pay-lose-callback");
        String order = payPage.substring(payPage.lastIndexOf('/') + 1);
        PaymentDesk desk = app.bean(PaymentDesk.class);
        CLOCK.advance(Duration.ofSeconds(20));
        List<Callable<Object>> bringers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            bringers.add(() -> callback("{\"orderId\":\"" + order + "\",\"reference\":\"" + number + "\"}"));
            bringers.add(() -> desk.ask(new UnifiedNumber(number)));
            bringers.add(Executors.callable(desk::askAll));
        }

        try (ExecutorService pool = Executors.newFixedThreadPool(bringers.size())) {
            for (Future<Object> brought : pool.invokeAll(bringers)) {
                brought.get();
            }
        }

        assertThat(events(number, Event.PaymentConfirmed.class)).hasSize(1);
        assertThat(callback("{\"orderId\":\"unknown\",\"reference\":\"x\"}")).isEqualTo(404);
        assertThat(callback("{}")).isEqualTo(400);
        assertThat(callback("nonsense")).isEqualTo(400);
    }

    private static int callback(String json) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(app.address().resolve("/gateway/payments/callback"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, expired",
        "REVOKED, revoked",
        "FOREIGN_CA, ",
        "EMPLOYEE, ",
        "INDIVIDUAL, ",
    })
    void refusesTheSignatureOf(CertificateKind kind, String word) {
        Applying applying = begin(firm, "issue").filled().paid();

        Answer refused = applying.sign(Key.of(sandbox, kind).forDocuments());

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("govuk-error-summary", "are kept").doesNotContain("[eds.");
        if (word != null) {
            assertThat(refused.body()).contains(word);
        }
        assertThat(applying.sign(head.forDocuments()).status()).isEqualTo(303);
    }

    @Test
    void refusesSignaturesOverOtherData() {
        Applying applying = begin(firm, "issue").filled().paid();
        Answer page = applying.page("/sign");
        String other = java.util.Base64.getEncoder().encodeToString(bytes("{\"application\":\"other\"}"));

        Answer wrong = applying.sign(page, head.forDocuments().sign(other));
        Answer nonsense = applying.sign(page, "nonsense");
        Answer none = applying.sign(page, "");
        Answer login = applying.sign(page, head.sign(page.payload()));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(none.status()).isEqualTo(422);
        assertThat(login.status()).isEqualTo(422);
        assertThat(events(applying.number(), Event.ApplicationFiled.class)).isEmpty();
    }

    @Test
    void waitsWhileRevocationCannotBeLearnt() {
        Applying applying = begin(firm, "issue").filled().paid();
        sandbox.faults().set(OutsideSystem.OCSP, Fault.DOWN);
        sandbox.faults().set(OutsideSystem.CRL, Fault.DOWN);

        Answer waiting = applying.sign(head.forDocuments());

        // A list of revoked certificates that was fetched before may still hold: then there is nothing to wait for.
        if (waiting.status() != 303) {
            assertThat(waiting.status()).isEqualTo(503);
            assertThat(waiting.body()).contains("This is no refusal");
            sandbox.faults().set(OutsideSystem.OCSP, Fault.NONE);
            assertThat(applying.sign(head.forDocuments()).status()).isEqualTo(303);
        }
    }

    @Test
    void filesOnceHoweverOftenTheButtonIsPressed() {
        Applying applying = begin(firm, "issue").filled().paid();
        Answer page = applying.page("/sign");
        String signature = head.forDocuments().sign(page.payload());
        String number = applying.number();

        assertThat(applying.sign(page, signature).status()).isEqualTo(303);
        assertThat(applying.sign(page, signature).status()).isEqualTo(409);

        assertThat(events(number, Event.ApplicationFiled.class)).hasSize(1);
    }

    @Test
    void refusesAPageThatShowsAnOlderRequest() {
        Applying applying = begin(firm, "issue").filled().paid();
        Answer old = applying.page("/sign");
        String number = applying.number();
        Map<String, String> changed = Applying.answers();
        applying.fill(changed);

        assertThat(path(applying.page("/sign"))).isEqualTo(applying.address() + "/check");
        assertThat(applying.sign(old, head.forDocuments().sign(old.payload())).status())
                .isEqualTo(409);
        assertThat(path(applying.check())).isEqualTo(applying.address() + "/sign");
        assertThat(applying.sign(old, head.forDocuments().sign(old.payload())).status())
                .isEqualTo(409);
        assertThat(applying.number()).isEqualTo(number);
        assertThat(events(number, Event.RequestAmended.class)).hasSize(1);
        assertThat(applying.sign(head.forDocuments()).status()).isEqualTo(303);
    }

    @Test
    void noticesSigningWithoutPayment() {
        Applying applying = begin(firm, "issue").filled();
        applying.order();
        String number = applying.number();

        Answer answer = firm.submit(
                applying.page("/pay"),
                applying.address() + "/sign",
                Map.of("content", application(number).request().contentSha256(), "signature", "x"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(events(number, Event.RefusalNoticed.class)).hasSize(1);
        assertThat(applying.page("/pay").body()).contains("for want of payment");
    }

    @Test
    void preparesOnceWhenTwoPressAtOnce() throws Exception {
        Applying applying = begin(firm, "issue").filled();
        Answer page = applying.page("/check");

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<Answer> press = () -> firm.submit(page, applying.address() + "/check", Map.of());
            for (Future<Answer> pressed : pool.invokeAll(List.of(press, press, press, press))) {
                assertThat(pressed.get().status()).isEqualTo(303);
            }
        }

        String number = applying.number();
        assertThat(events(number, Event.RequestPrepared.class)).hasSize(1);
        assertThat(events(number, Event.RequestAmended.class)).isEmpty();
    }

    @Test
    void deletesNoDraftThatIsPaid() {
        Applying applying = begin(firm, "issue").filled().paid();

        firm.submit(applying.page("/pay"), applying.address() + "/delete", Map.of());

        assertThat(applying.page("").status()).isEqualTo(200);
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() {
        begin(firm, "issue").filled().paid().sign(head.forDocuments());
        int few = statements("/cabinet");
        for (int i = 0; i < 3; i++) {
            begin(firm, "issue").filled().paid().sign(head.forDocuments());
            begin(firm, "issue");
        }
        Applying applying = begin(firm, "issue").filled().paid();
        String number = applying.number();

        assertThat(statements("/cabinet")).isEqualTo(few).isLessThanOrEqualTo(6);
        assertThat(statements("/services")).isLessThanOrEqualTo(2);
        assertThat(statements(applying.address())).isLessThanOrEqualTo(6);
        assertThat(statements(applying.address() + "/documents")).isLessThanOrEqualTo(5);
        assertThat(statements("/cabinet/" + number)).isLessThanOrEqualTo(7);
    }

    /** The fewest of three: a callback of the gateway may come in between. */
    private int statements(String path) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            app.statements().forget();
            assertThat(firm.get(path).status()).isEqualTo(200);
            fewest = Math.min(
                    fewest,
                    app.statements().transactions().stream()
                            .mapToInt(List::size)
                            .sum());
        }
        return fewest;
    }

    @Test
    void turnsThePagesOfALongList() {
        String bin = head.bin();
        JdbcClient owner = JdbcClient.create(access.asOwner());
        owner.sql("""
                        insert into application (number, stream, version, hash, regulation, edition, variant, covered,
                            channel, provider, applicant_number, applicant_name, status, fee_tiyn, paid, created_at,
                            decided_at, updated_at)
                        select 'KZ' || lpad((98 - (mod(('272610' || lpad(n::text, 8, '0') || '203500')::numeric, 97)))::text, 2, '0')
                            || 'RQA' || lpad(n::text, 8, '0'), 'test/' || n, 1, '\\x00', 'mining-chemical-licence',
                            date '2019-04-01', 'issue', 'issue', 'PORTAL', 'committee', :bin, 'x', 'REFUSED', 0, true,
                            timestamptz '2020-01-01' + n * interval '1 minute', timestamptz '2020-01-02', now()
                        from generate_series(90000000, 90000044) n
                        """).param("bin", bin).update();
        try {
            List<String> seen = new ArrayList<>();
            String next = "/cabinet";
            while (next != null) {
                String body = firm.get(next).body();
                var numbers = java.util.regex.Pattern.compile("/cabinet/(KZ[0-9]{2}RQA9[0-9]{7})\"")
                        .matcher(body);
                while (numbers.find()) {
                    seen.add(numbers.group(1));
                }
                var link = java.util.regex.Pattern.compile("href=\"(/cabinet\\?results=[0-9.A-Z]+)\"")
                        .matcher(body);
                next = link.find() ? link.group(1) : null;
            }
            assertThat(seen).hasSize(45).doesNotHaveDuplicates();
            assertThat(firm.get("/cabinet?results=nonsense").status()).isEqualTo(200);
        } finally {
            owner.sql("delete from application where stream like 'test/%'").update();
        }
    }

    @Test
    void holdsThePaymentsOfADayAgainstTheRegistryOfTheGateway() throws IOException {
        Applying twice = begin(firm, "issue").filled();
        String page = twice.order();
        atGateway(page, "pay-twice");
        atGateway(page, "refund");
        Applying double2 = begin(firm, "issue").filled();
        atGateway(double2.order(), "pay-twice");
        app.bean(PaymentDesk.class).askAll();
        app.bean(PaymentDesk.class).ask(new UnifiedNumber(twice.number()));
        app.bean(PaymentDesk.class).ask(new UnifiedNumber(double2.number()));
        Browser accountant = staff("accountant");
        String day = CLOCK.instant()
                .atZone(java.time.ZoneId.of("Asia/Almaty"))
                .toLocalDate()
                .toString();
        String address = "/review/payments/" + day;

        assertThat(accountant.get("/review/payments").status()).isEqualTo(200);
        Answer asked = accountant.submit(accountant.get(address), address, Map.of());

        assertThat(asked.header("location")).endsWith(address);
        String report = accountant.get(address).body();
        assertThat(report).contains(double2.number(), "Paid twice", twice.number(), "Money given back");
        assertThat(accountant.get(address + ".csv").body()).contains(double2.number(), "Paid, not handed in");
        assertThat(staff("expert").get(address).status()).isEqualTo(403);
        assertThat(accountant.get("/review/payments/2026-13-45").status()).isEqualTo(404);

        sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.DOWN);
        accountant.submit(accountant.get(address), address, Map.of());
        assertThat(accountant.get(address).body()).contains("asked for again tomorrow");
        assertThat(accountant.get("/review/payments").body()).contains("No registry");
        sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.GARBAGE);
        accountant.submit(accountant.get(address), address, Map.of());
        assertThat(accountant.get(address).body()).contains("asked for again tomorrow");
    }

    @Test
    void asksTomorrowForTheRegistryThatWasNotToBeHadToday() {
        ReconciliationDesk desk = app.bean(ReconciliationDesk.class);
        begin(firm, "issue").filled().paid();
        java.time.LocalDate day = desk.today();
        Instant before = CLOCK.instant();
        try {
            CLOCK.set(before.plus(Duration.ofDays(1)));
            sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.DOWN);
            desk.catchUp();
            int tries = desk.of(day).size();
            assertThat(desk.latest(day))
                    .hasValueSatisfying(report -> assertThat(report.made()).isFalse());
            sandbox.faults().set(OutsideSystem.PAYMENTS, Fault.NONE);
            desk.catchUp();
            assertThat(desk.of(day)).as("not twice on one day").hasSize(tries);

            CLOCK.set(before.plus(Duration.ofDays(2)));
            desk.catchUp();
            assertThat(desk.latest(day)).hasValueSatisfying(report -> {
                assertThat(report.made()).isTrue();
                assertThat(report.lines()).isPositive();
            });
            desk.catchUp();
            assertThat(desk.of(day)).as("once is enough").hasSize(tries + 1);
        } finally {
            CLOCK.set(before);
        }
    }

    private static Browser staff(String role) throws IOException {
        var people = tools.jackson.databind.json.JsonMapper.shared().readTree(folder.resolve("people.json"));
        for (var person : people.path("bodies").path(0).path("people")) {
            if (person.path("roles").toString().contains('"' + role + '"')) {
                Browser browser = app.browser();
                Answer page = browser.get("/staff/login");
                Answer entered = browser.submit(
                        page,
                        "/staff/login",
                        Map.of(
                                "login",
                                person.path("iin").asString(),
                                "password",
                                person.path("password").asString()));
                assertThat(entered.status()).as(entered.body()).isEqualTo(303);
                return browser;
            }
        }
        throw new IllegalStateException("nobody is " + role);
    }

    @Test
    void showsWhatTheStateDatabasesSayBesideWhatIsKnown() {
        Applying request = begin(firm, "issue");
        String state = request.address() + "/about/state";

        // The page waits for nobody: the answers come into it when they are there.
        assertThat(request.page("/about").body()).contains("hx-get=\"" + state + "\"");
        assertThat(firm.get(state, "HX-Request", "true").body())
                .doesNotContain("<html")
                .contains("rq-statedata");
        assertThat(request.page("/about").body())
                .contains("State database of legal entities", "State database of natural persons", "Answered")
                .contains("Matches", "This person signs.")
                .doesNotContain("Differs", "hx-get=", "[statedata.");
    }

    @Test
    void marksASignerWhoIsNotTheHeadAndTellsAbsentDataFromADatabaseThatIsDown() {
        Key other = Key.nth(sandbox, CertificateKind.HEAD, 3);
        Browser doubted = Applicants.signUp(app.browser(), other);
        assertThat(begin(doubted, "issue").page("/about/state").body())
                .contains("<html", "Differs", "who is not the head according to the database");

        Key unknown = Key.nth(sandbox, CertificateKind.HEAD, 4);
        Browser absent = Applicants.signUp(app.browser(), unknown);
        Applying request = begin(absent, "issue");
        assertThat(request.page("/about/state").body()).contains("The data cannot be obtained", unknown.login());
        assertThat(request.confirm().status()).as("nothing is hindered").isEqualTo(303);

        sandbox.faults().set(OutsideSystem.NATURAL_PERSONS, Fault.DOWN);
        Answer page = request.page("/about");
        assertThat(absent.submit(page, request.address() + "/about/state", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(request.page("/about").body())
                .contains("After that the database gave no answer", "The data cannot be obtained");
        assertThat(request.confirm().status()).as("nothing is lost").isEqualTo(303);
    }
}
