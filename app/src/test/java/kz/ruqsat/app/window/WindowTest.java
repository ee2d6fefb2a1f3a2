package kz.ruqsat.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.databases.Cases;
import kz.ruqsat.sandbox.databases.Cases.Kind;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Receptions over the real database and the sandbox's gateway, from the person's coming to the handing over. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final String CORPORATION = "state-corporation-astana";
    private static final int BETWEEN_MILLIS = 100;
    private static WindowApp app;
    private static Counter counter;
    private static Cases cases;
    private static PeopleFile.Applicant person;

    @BeforeAll
    static void start() throws IOException {
        app = new WindowApp();
        counter = new Counter(app, CORPORATION);
        cases = JsonMapper.shared().readValue(app.casesFile().toFile(), Cases.class);
        person = app.sandbox.people().applicants().stream()
                .filter(one -> one.certificate() == CertificateKind.INDIVIDUAL
                        && !one.iin().equals(cases.absentPerson()))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @BeforeEach
    void everythingWorks() {
        for (String system : List.of("shep", "natural-persons", "legal-entities", "notary")) {
            app.fault(system, "none");
        }
        // A breaker that an outage has opened closes again.
        app.clock.advance(Duration.ofMinutes(1));
    }

    private static Reception reception(String at) {
        return app.bean(ReceptionBook.class)
                .find(new UnifiedNumber(Counter.number(at)))
                .orElseThrow()
                .reception();
    }

    private static void await(BooleanSupplier done, String what) throws InterruptedException {
        Instant limit = CLOCK.instant().plusSeconds(40);
        while (!done.getAsBoolean()) {
            assertThat(CLOCK.instant()).as(what).isBefore(limit);
            app.clock.advance(Duration.ofMillis(BETWEEN_MILLIS));
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    private static void awaitStage(String at, Stage stage) throws InterruptedException {
        await(() -> reception(at).stage() == stage, stage + " of " + at);
    }

    private static UnifiedNumber application(String at) {
        return new UnifiedNumber(Objects.requireNonNull(reception(at).sending().application()));
    }

    private static long applicationsOf(String reception) {
        return app.bean(JdbcClient.class)
                .sql(
                        "select count(*) from journal_entry where name = 'application.accepted-on-paper/1' and payload like :r")
                .param("r", "%" + reception + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void sendsAPackageAndHandsTheResultOver() throws Exception {
        String at = counter.receives(person);
        awaitStage(at, Stage.REGISTERED);
        String number = Counter.number(at);
        UnifiedNumber application = application(at);
        assertThat(counter.get(at).body()).contains(application.value(), "Term of the act: 15");
        assertThat(counter.get(at + "/receipt.pdf").body()).startsWith("%PDF-");

        assertThat(counter.get("/window/results/scan?code=" + application).body())
                .contains("its receipt is " + number);
        assertThat(counter.get("/window/results/scan?code=KZ27RCP99999999").status())
                .isEqualTo(422);

        new Working(app).refuses(application, Counter.pdf("result"));
        awaitStage(at, Stage.RESULT);
        assertThat(Objects.requireNonNull(reception(at).sending().result()).keepUntil())
                .isEqualTo(LocalDate.of(2026, 12, 24));

        String results = "/window/results/" + number;
        Map<String, String> stranger = new HashMap<>(Counter.person(app.sandbox.people().applicants().stream()
                .filter(one -> !one.iin().equals(person.iin()))
                .findFirst()
                .orElseThrow()));
        stranger.putAll(Map.of("power", "none", "marked", "true"));
        Answer no = counter.send(results, results, stranger);
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.body()).contains("This person is not the applicant");

        Map<String, String> himself = new HashMap<>(Counter.person(person));
        himself.putAll(Map.of("power", "none", "marked", "true"));
        assertThat(counter.send(results, results, himself).status()).isEqualTo(303);
        assertThat(reception(at).stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(counter.get(at).body()).contains("Handed over to", "was not handed over");
    }

    @Test
    void keepsThePackageWhileTheGatewayIsDownAndFilesItOnce() throws Exception {
        String at = counter.opens();
        counter.choosesService(at);
        counter.identifies(at, person);
        counter.enters(at, Map.of("applicant", person.iin(), "by", "self"));
        counter.fillsForm(at);
        counter.ticksAll(at);
        counter.scansAll(at);
        app.fault("shep", "down");
        assertThat(counter.signs(at).status()).isEqualTo(303);
        await(() -> counter.get(at).body().contains("While the gateway is down it waits"), "word of the gateway");

        app.fault("shep", "duplicate");
        awaitStage(at, Stage.REGISTERED);
        app.fault("shep", "none");
        assertThat(applicationsOf(Counter.number(at))).isEqualTo(1);
    }

    @Test
    void filesOneApplicationOfAPackageThatCameUnderTwoMessages() throws Exception {
        String at = counter.receives(person);
        awaitStage(at, Stage.REGISTERED);
        String body = app.bean(JdbcClient.class)
                .sql("""
                        select convert_from(d.bytes, 'UTF8') from intake_package p join document d on d.sha256 = p.sha256
                        where p.reception = :reception
                        """)
                .param("reception", Counter.number(at))
                .query(String.class)
                .single();
        LetterBox box = packages();
        Received again = new Received(
                "00000000-0000-0000-0000-000000000001",
                "00000000-0000-0000-0000-000000000002",
                null,
                Participant.WINDOW.system(),
                box.service(),
                Letter.Kind.REQUEST,
                body,
                app.clock.instant());
        app.bean(TransactionTemplate.class).executeWithoutResult(_ -> box.receive(again));
        Thread.sleep(500);
        assertThat(applicationsOf(Counter.number(at))).isEqualTo(1);
        assertThat(reception(at).stage()).isEqualTo(Stage.REGISTERED);
    }

    private static LetterBox packages() {
        return app.beans(LetterBox.class).stream()
                .filter(box ->
                        box.to() == Participant.E_LICENSING && box.service().equals("ELicensing_Application"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesAcceptanceWithAReceiptThatNamesWhatIsMissing() throws Exception {
        String at = counter.opens();
        counter.choosesService(at);
        counter.identifies(at, person);
        counter.enters(at, Map.of("applicant", person.iin(), "by", "self"));
        assertThat(counter.get(at + "/refuse").status()).isEqualTo(200);
        assertThat(counter.send(at + "/refuse", at + "/refuse", Map.of()).body())
                .contains("Compare the documents with the list first");
        assertThat(counter.ticks(at, List.of("contract")).status()).isEqualTo(303);
        assertThat(counter.get(at + "/sign").status()).isEqualTo(303);

        assertThat(counter.send(at + "/refuse", at + "/refuse", Map.of("note", ""))
                        .status())
                .isEqualTo(303);
        var ending = Objects.requireNonNull(reception(at).ending());
        assertThat(Objects.requireNonNull(ending.refused()).missing())
                .containsExactly("technical-description", "obligation");
        assertThat(counter.get(at + "/refusal.pdf").body()).startsWith("%PDF-");
        assertThat(counter.get(at).body()).contains("acceptance refused", "process 7");
    }

    @Test
    void tellsAnAbsentApplicantFromADatabaseThatCantBeReached() {
        String at = counter.opens();
        counter.choosesService(at);
        counter.identifies(at, person);
        app.fault("natural-persons", "down");
        assertThat(counter.enters(at, Map.of("applicant", person.iin(), "by", "self"))
                        .body())
                .contains("can't be reached now", "Ask again");
        app.fault("natural-persons", "none");
        app.clock.advance(Duration.ofMinutes(2));
        assertThat(counter.send(at + "/parties", at + "/parties/ask", Map.of()).status())
                .isEqualTo(303);
        assertThat(counter.get(at + "/parties").body()).contains("In the state database");

        assertThat(counter.enters(at, Map.of("applicant", cases.absentFirm(), "by", "self"))
                        .body())
                .contains("Data cannot be obtained");
        assertThat(reception(at).partiesRight()).isFalse();
    }

    @Test
    void namesEachMismatchOfAPowerOfAttorney() {
        assertThat(withPower(Kind.ENDED_YESTERDAY)).contains("The power of attorney ended on 23.11.2026");
        assertThat(withPower(Kind.CANCELLED)).contains("The power of attorney was cancelled");
        assertThat(withPower(Kind.ANOTHER_REPRESENTATIVE)).contains("names another representative");
        assertThat(withPower(Kind.LIMITED_POWERS)).contains("does not cover this act");
        assertThat(withPower(Kind.GOOD)).contains("the power of attorney, and it stands");
        app.fault("notary", "down");
        assertThat(withPower(Kind.GOOD)).contains("notaries' database can't be reached now");
    }

    /** What the page says when the representative of a good power of attorney shows one of that kind. */
    private static String withPower(Kind kind) {
        Cases.PowerOfAttorney power = cases.powersOfAttorney().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        String visitor = kind == Kind.ANOTHER_REPRESENTATIVE ? person.iin() : power.representative();
        app.clock.advance(Duration.ofSeconds(2));
        String at = counter.opens();
        counter.choosesService(at);
        counter.identifies(
                at, new PeopleFile.Applicant(visitor, null, null, "Өкіл", "Келді", "", CertificateKind.INDIVIDUAL, ""));
        return counter.enters(
                        at,
                        Map.of(
                                "applicant",
                                power.principal(),
                                "by",
                                "notarised",
                                "powerNumber",
                                power.number(),
                                "powerDate",
                                power.date()))
                .body();
    }

    /** The last one: time does not go back, and in a month without a word everybody is signed out. */
    @Test
    @Order(Integer.MAX_VALUE)
    void returnsWhatNobodyCameForAfterItsTime() throws Exception {
        String at = counter.receives(person);
        awaitStage(at, Stage.REGISTERED);
        new Working(app).refuses(application(at), Counter.pdf("result of " + at));
        awaitStage(at, Stage.RESULT);
        String back = "/window/results/" + Counter.number(at) + "/return";
        assertThat(counter.send("/window", back, Map.of()).body()).contains("Its time is not over yet");

        app.clock.set(Instant.parse("2026-12-25T05:00:00Z"));
        Counter later = new Counter(app, CORPORATION);
        assertThat(later.get("/window/results").body()).contains("Their time is over");
        assertThat(later.send("/window", back, Map.of()).status()).isEqualTo(303);
        assertThat(reception(at).stage()).isEqualTo(Stage.RETURNED);
        // The provider hears of it through the gateway, and keeps it in the application's history.
        await(() -> givenBack(application(at)), "the result given back");
    }

    private static boolean givenBack(UnifiedNumber application) {
        return app.bean(Casework.class).find(application).orElseThrow().state() instanceof Decided decided
                && decided.unclaimed();
    }

    @Test
    void showsAReceptionToItsOwnOfficeOnlyAndItsStatusToWhoHoldsTheReceipt() {
        String at = counter.opens();
        Counter other = new Counter(app, "service-centre-almaty");
        assertThat(other.get(at).status()).isEqualTo(404);
        assertThat(other.get("/window/results/scan?code=" + Counter.number(at)).body())
                .contains("Another centre gave this receipt");
        String status =
                "/receipts/" + Counter.number(at) + "/" + reception(at).opened().code();
        assertThat(app.browser().get(status).status()).isEqualTo(200);
        assertThat(app.browser()
                        .get("/receipts/" + Counter.number(at) + "/aaaaaaaaaa")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesNoHalfWrittenScan() throws IOException {
        String at = counter.opens();
        counter.choosesService(at);
        counter.identifies(at, person);
        counter.enters(at, Map.of("applicant", person.iin(), "by", "self"));
        counter.scanned("half.pdf", "%PDF-1.7\nbroken o".getBytes(StandardCharsets.US_ASCII));
        Answer answer = counter.send(at + "/documents", at + "/documents/contract/scan", Map.of("scan", "half.pdf"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("half.pdf is not whole yet");
    }
}
