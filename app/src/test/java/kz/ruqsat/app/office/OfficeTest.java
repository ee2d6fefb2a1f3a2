package kz.ruqsat.app.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.RunningApp;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's office, through its pages: a request on paper from the door to both registrations. */
@ExtendWith(PostgresExtension.class)
class OfficeTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-18T06:00:00Z"));
    private static final String KIND = "/office/new?service=mining-chemical-licence&covered=issue";
    private static final String NOBODY = "050140000011";

    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static RunningApp app;
    private static JsonNode people;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, CLOCK, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        people = JsonMapper.shared().readTree(Files.readString(folder.resolve("people.json")));
        app = RunningApp.start(
                database,
                CLOCK,
                Map.of(
                        "ruqsat.people-file", folder.resolve("people.json"),
                        "ruqsat.trust-dir", folder.resolve("trust"),
                        "ruqsat.shep.url", sandbox.urls().http() + "/shep",
                        "ruqsat.shep.certificate", folder.resolve("systems/shep.cer"),
                        "ruqsat.shep.keys", folder.resolve("systems"),
                        "ruqsat.shep.rest", "1ms",
                        "ruqsat.jobs", "false"));
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

    @Test
    void registersARequestOnPaperInTheJournalAndInELicensingAtOnce() {
        Browser clerk = staff("committee", "clerk");
        assertThat(clerk.get("/office").body())
                .contains("/office/new?service=mining-chemical-licence", "Accepting requests on paper");

        String request = filled(clerk);
        assertThat(clerk.get(request).body())
                .contains(firm().path("organisation").path("kk").asString());
        Answer accepted = clerk.get(path(register(clerk, request)));

        assertThat(accepted.body()).contains("The request is registered", "2026-0000", "Planned date of the result");
        Case application = application(accepted);
        List<Event> events =
                application.history().stream().map(Case.Recorded::event).toList();
        assertThat(events)
                .hasAtLeastOneElementOfType(Event.ReceiptAccepted.class)
                .filteredOn(e -> e instanceof Event.AcceptedOnPaper || e instanceof Event.ApplicationRegistered)
                .extracting(OfficeTest::paperNumber)
                .hasSize(2)
                .containsOnly(paperNumber(events.get(2)));
        assertThat(application.step().orElseThrow().id().value()).isEqualTo("assign");
        assertThat(clerk.get("/office/accepted/" + application.number() + "/slip.pdf")
                        .body())
                .startsWith("%PDF-");
        assertThat(clerk.get("/review/" + application.number()).body())
                .contains("Accepted on paper", "Receipt of payment")
                .doesNotContain("[office.", "[review.", "[drafting.");
        assertThat(clerk.get(request).status()).isEqualTo(303);
    }

    private static String paperNumber(Event event) {
        return switch (event) {
            case Event.AcceptedOnPaper taken -> taken.acceptance().number();
            case Event.ApplicationRegistered registered -> registered.incomingNumber();
            default -> "";
        };
    }

    @Test
    void tellsThatTheDatabaseHasNoDataFromThatItCannotBeReached() {
        Browser clerk = staff("committee", "clerk");
        Answer form = clerk.get(KIND);

        Answer absent = clerk.submit(form, "/office/new", Map.of("number", NOBODY, "name", "«Ешкім» ЖШС"));
        assertThat(absent.status()).isEqualTo(422);
        assertThat(absent.body()).contains("has no data under this number", "By the act");

        sandbox.faults().set(OutsideSystem.SHEP, Fault.DOWN);
        Answer silent = clerk.submit(form, "/office/new", Map.of("number", bin(), "name", "«Сенім» ЖШС"));
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.body()).contains("says nothing of the applicant", "name=\"unchecked\"");
        Answer goneOn =
                clerk.submit(silent, "/office/new", Map.of("number", bin(), "name", "«Сенім» ЖШС", "unchecked", "yes"));
        assertThat(goneOn.status()).isEqualTo(303);
        assertThat(clerk.get(path(goneOn)).body()).contains("«Сенім» ЖШС", "unchecked");
    }

    @Test
    void refusesNumbersThatAreNone() {
        Browser clerk = staff("committee", "clerk");
        Answer refused = clerk.submit(clerk.get(KIND), "/office/new", Map.of("number", "123456789012"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("check its digits");
    }

    @Test
    void asksForTheMarkThatTheDocumentsAreOnPaper() {
        Browser clerk = staff("committee", "clerk");
        String request = filled(clerk);
        Answer unmarked = clerk.submit(clerk.get(request + "/check"), request + "/check", Map.of());
        assertThat(unmarked.status()).isEqualTo(422);
        assertThat(unmarked.body()).contains("Set the mark");
    }

    @Test
    void twoClerksRegisterItOnce() throws Exception {
        Browser one = staff("committee", "clerk");
        String request = filled(one);
        Answer page = toRegistration(one, request);
        Callable<Integer> press =
                () -> one.submit(page, request + "/register", Map.of()).status();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = pool.invokeAll(List.of(press, press, press, press)).stream()
                    .map(OfficeTest::got)
                    .toList();
            assertThat(answers).containsOnlyOnce(303);
            assertThat(answers).filteredOn(status -> status != 303).containsOnly(409);
        }
        Case application = application(one.get(path(one.get(request))));
        assertThat(application.history().stream().filter(r -> r.event() instanceof Event.AcceptedOnPaper))
                .hasSize(1);
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsOthersOut() {
        String request = filled(staff("committee", "clerk"));
        assertThat(staff("police", "clerk").get(request).status()).isEqualTo(404);
        assertThat(staff("committee", "expert").get("/office").status()).isEqualTo(403);
        assertThat(app.browser().get("/office").status()).isEqualTo(303);
        assertThat(staff("state-corporation-astana", "operator")
                        .get(request.replace("/office/requests", "/apply") + "/form")
                        .status())
                .isEqualTo(404);
    }

    // ------------------------------------------------------------------------------------------ what a clerk does

    /** The request with its form and documents. */
    private static String filled(Browser clerk) {
        Answer begun = clerk.submit(clerk.get(KIND), "/office/new", Map.of("number", bin()));
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        String request = path(begun);
        String filling = request.replace("/office/requests", "/apply");
        Answer form = clerk.submit(clerk.get(filling + "/form"), filling + "/form", answers());
        assertThat(form.status()).as(form.body()).isEqualTo(303);
        for (String document :
                List.of("qualification-information", "production-base", "technical-documentation", "specialists")) {
            Answer attached = clerk.upload(
                    clerk.get(filling + "/documents"),
                    filling + "/documents/" + document,
                    "file-" + document,
                    document + ".pdf",
                    pdf(document));
            assertThat(attached.status()).as(attached.body()).isEqualTo(303);
        }
        return request;
    }

    /** Checked and the receipt attached: the page of registration. */
    private static Answer toRegistration(Browser clerk, String request) {
        Answer checked = clerk.submit(clerk.get(request + "/check"), request + "/check", Map.of("onPaper", "yes"));
        assertThat(checked.status()).as(checked.body()).isEqualTo(303);
        String receipt = path(checked);
        assertThat(receipt).endsWith("/receipt");
        Answer page = clerk.get(receipt);
        Answer attached = clerk.upload(page, receipt, "receipt-scan", "түбіртек.pdf", pdf("receipt"), receiptFields());
        assertThat(attached.status()).as(attached.body()).isEqualTo(303);
        assertThat(path(attached)).isEqualTo(request + "/register");
        return clerk.get(path(attached));
    }

    private static Answer register(Browser clerk, String request) {
        Answer registered = clerk.submit(toRegistration(clerk, request), request + "/register", Map.of());
        assertThat(registered.status()).as(registered.body()).isEqualTo(303);
        return registered;
    }

    private static Map<String, String> receiptFields() {
        return Map.of("number", "77-1", "tenge", "43250", "paidOn", "2026-11-17", "payer", "Сенім");
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("activities", "chemical-production");
        answers.put("objectName", "Ақсу кеніші");
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

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode firm() {
        return people.path("applicants")
                .valueStream()
                .filter(one -> one.path("certificate").asString().equals("head"))
                .findFirst()
                .orElseThrow();
    }

    private static String bin() {
        return firm().path("bin").asString();
    }

    private static Browser staff(String body, String role) {
        JsonNode officer = people.path("bodies")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(body))
                .flatMap(one -> one.path("people").valueStream())
                .filter(one -> one.path("roles")
                        .valueStream()
                        .anyMatch(r -> r.asString().equals(role)))
                .findFirst()
                .orElseThrow();
        Browser browser = app.browser();
        Answer entered = browser.submit(
                browser.get("/staff/login"),
                "/staff/login",
                Map.of(
                        "login", officer.path("iin").asString(),
                        "password", officer.path("password").asString()));
        assertThat(entered.status()).as(entered.body()).isEqualTo(303);
        return browser;
    }

    private static Case application(Answer accepted) {
        var matcher =
                java.util.regex.Pattern.compile("KZ[0-9]{2}[A-Z]{3}[0-9]{8}").matcher(accepted.body());
        assertThat(matcher.find()).as(accepted.body()).isTrue();
        return app.bean(Casework.class).find(new UnifiedNumber(matcher.group())).orElseThrow();
    }

    private static String path(Answer answer) {
        return URI.create(Objects.requireNonNull(answer.header("location"))).getPath();
    }
}
