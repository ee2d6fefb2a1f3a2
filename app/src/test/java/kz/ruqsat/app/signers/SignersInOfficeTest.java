package kz.ruqsat.app.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.SigningRightsImport;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.app.licences.Signing;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The right to sign, through the pages and in the whole system: the deputy has the head's tasks and needs an order. */
class SignersInOfficeTest {
    private static final String PAGE = "/review/signing-rights";
    private static final RegulationId MINING = new RegulationId("mining-chemical-licence");

    private final IssuingOffice office = IssuingOffice.shared();
    private final SigningRightDesk desk = office.bean(SigningRightDesk.class);
    private final LocalDate today =
            office.bean(InstantSource.class).instant().atZone(Laws.ZONE).toLocalDate();
    private final PeopleFile.Official head = office.official("Мұқанов");
    private final PeopleFile.Official deputy = office.official("Оңғарбаева");

    /** The deputy's only right is for the service of these tests. */
    @BeforeEach
    void deputyHasOneRight() {
        endAll();
        assertThat(desk.give(office.person(head), right(MINING, today, null))).isEmpty();
    }

    @Test
    void showsTheOrderOnPaperPathCardAndVerification() {
        UnifiedNumber number = office.waitingFor(Action.SIGN);
        Browser browser = office.signedIn(deputy);
        assertThat(browser.get("/review/" + number).body()).contains("You sign by order № 9-Қ", "/sign\"");
        assertThat(browser.get("/review/" + number + "/sign").body()).contains("By order", "№ 9-Қ", "data-sign");
        office.statements().forget();
        office.sign(subject(number), deputyNow());

        assertThat(office.statements().most())
                .as("two more than for the head: the body held, the rights read")
                .isLessThanOrEqualTo(10);
        Decided decided = (Decided) subject(number).state();
        assertThat(decided.signature().order()).startsWith("№ 9-Қ, ");
        assertThat(text(decided)).contains("№ 9-Қ, ").contains("уәкілеттік");
        assertThat(browser.get("/review/" + number).body()).contains(deputyNow().name() + ", by order № 9-Қ");
        Browser anybody = new Browser(office.address());
        assertThat(anybody.get("/licences/" + decided.licence()).body())
                .contains("Authorised to sign by order", "№ 9-Қ");
        assertThat(anybody.get("/verify?number=" + decided.licence()).body()).contains("Authorised to sign by order");
    }

    @Test
    void needsNoOrderForTheHead() {
        UnifiedNumber number = office.waitingFor(Action.SIGN);
        assertThat(office.signedIn(head).get("/review/" + number).body()).contains("You sign by position");
        office.sign(subject(number), office.person(head).officer());
        assertThat(((Decided) subject(number).state()).signature().order()).isNull();
    }

    @Test
    void tellsBeforeTheSignatureWhyNotAndWhoMay() {
        UnifiedNumber number = office.waitingFor(Action.SIGN);
        endAll();
        cannot(number, "Your right to sign by order № 9-Қ");
        desk.give(office.person(head), right(MINING, today.plusDays(1), null));
        cannot(number, "Your right to sign begins on ");
        endAll();
        Browser divisionHead = office.signedIn(office.official("Жүнісов"));
        assertThat(divisionHead.get("/review/" + number).body())
                .contains("Who may sign this result", "Мұқанов", "by position")
                .doesNotContain("You cannot sign");
    }

    private void cannot(UnifiedNumber number, String why) {
        Browser browser = office.signedIn(deputy);
        assertThat(browser.get("/review/" + number).body())
                .contains("You cannot sign this result", why, "Мұқанов Нұрлан", "value=\"RETURNED\"")
                .doesNotContain("/review/" + number + "/sign\"");
        assertThat(browser.get("/review/" + number + "/sign").body())
                .contains(why)
                .doesNotContain("data-sign");
    }

    @Test
    void judgesAtTheSignatureNotWhenThePageWasOpened() {
        UnifiedNumber number = office.waitingFor(Action.SIGN);
        Officer officer = deputyNow();
        IssuingOffice.Pending pending = office.prepared(subject(number), officer);
        List<String> cms = office.sign(pending.request());
        endAll();

        assertThat(office.taken(pending, cms))
                .isInstanceOfSatisfying(
                        Signing.Decided.class,
                        decided -> assertThat(decided.handled())
                                .isInstanceOfSatisfying(
                                        Handled.Refused.class,
                                        refused -> assertThat(refused.reasons())
                                                .extracting(Reason::key)
                                                .containsExactly("refusal.signing-right.over")));
        Browser browser = office.signedIn(deputy);
        Answer stale = browser.submit(
                browser.get("/review/" + number),
                "/review/" + number + "/sign",
                Map.of("prepared", UUID.randomUUID().toString(), "signature", "x"));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("Your right to sign by order № 9-Қ");

        desk.give(office.person(head), right(MINING, today, null, "10-Қ"));
        assertThat(office.taken(pending, cms))
                .as("the paper names the order that has ended")
                .isInstanceOfSatisfying(
                        Signing.Decided.class,
                        decided -> assertThat(decided.handled())
                                .isInstanceOfSatisfying(
                                        Handled.Refused.class,
                                        refused -> assertThat(refused.reasons())
                                                .extracting(Reason::key)
                                                .containsExactly("refusal.signing-right.changed")));
        office.sign(subject(number), officer);
        assertThat(((Decided) subject(number).state()).signature().order()).startsWith("№ 10-Қ");
    }

    @Test
    void endsARightBeforeASignatureOrAfterItNeverBesideIt() throws Exception {
        long id = desk.current(office.person(head)).getFirst().id();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> ending = office.bean(TransactionTemplate.class).execute(_ -> {
                assertThat(office.bean(Signers.class).rightsHeld(deputyNow())).anyMatch(right -> right.ended() == null);
                Future<Boolean> waiting = other.submit(() -> desk.end(office.person(head), id));
                pause();
                assertThat(waiting.isDone()).as("waits for the signature").isFalse();
                return waiting;
            });
            Instant signed = office.bean(InstantSource.class).instant();
            assertThat(ending.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.earlier(office.person(head), Long.MAX_VALUE)
                            .getFirst()
                            .right()
                            .ended())
                    .isAfterOrEqualTo(signed.minusMillis(50));
        }
    }

    @Test
    void isGivenAndEndedByTheHeadOnly() {
        endAll();
        Browser boss = office.signedIn(head);
        Answer empty = boss.submit(boss.get(PAGE), PAGE, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Choose who will sign.", "Give the number of the order.", "Choose all services, or");
        assertThat(boss.submit(boss.get(PAGE), PAGE, typed(deputy)).status()).isEqualTo(303);
        assertThat(boss.get(PAGE).body()).contains("Order No. 9-Қ of", "Holds now", "Recorded by Мұқанов Нұрлан");
        Answer twice = boss.submit(boss.get(PAGE), PAGE, typed(deputy));
        assertThat(twice.body()).contains("has a right for one of these services");
        assertThat(boss.submit(boss.get(PAGE), PAGE, typed(head)).body()).contains("needs no order");

        Browser second = office.signedIn(deputy);
        Answer own = second.get(PAGE);
        assertThat(own.body()).contains("Order No. 9-Қ of").doesNotContain("name=\"person\"");
        Answer form = second.get("/review/substitutions");
        assertThat(second.submit(form, PAGE, typed(deputy)).body()).contains("Only the head of the body");
        long id = desk.current(office.person(head)).getFirst().id();
        assertThat(second.submit(form, PAGE + "/" + id + "/end", Map.of()).status())
                .isEqualTo(409);
        assertThat(boss.submit(boss.get(PAGE), PAGE + "/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(boss.get(PAGE).body()).contains("Ended by Мұқанов Нұрлан");
        assertThat(office.signedIn(office.official("Ибрагимова")).get(PAGE).body())
                .contains("You have no right to sign results.")
                .doesNotContain("9-Қ");
    }

    @Test
    void takesTheStaffListsRightsOnce() {
        SigningRightsImport list = office.bean(SigningRightsImport.class);
        SigningRight listed = right(MINING, LocalDate.of(2020, 3, 2), null, "41-Ө/2");
        int before = desk.current(office.person(head)).size();
        list.take(listed);
        list.take(listed);
        assertThat(desk.current(office.person(head))).hasSize(before + 1);
        endAll();
        list.take(listed);
        assertThat(desk.current(office.person(head)))
                .as("what was ended stays ended")
                .isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> list.take(right(new RegulationId("weapons-licence"), today, null)))
                .withMessageContaining("weapons-licence");
    }

    private void endAll() {
        desk.current(office.person(head)).forEach(found -> desk.end(office.person(head), found.id()));
    }

    private SigningRight right(RegulationId service, LocalDate from, @Nullable LocalDate until) {
        return right(service, from, until, "9-Қ");
    }

    private SigningRight right(RegulationId service, LocalDate from, @Nullable LocalDate until, String order) {
        LocalDate ordered = from.isBefore(today) ? from : today;
        return new SigningRight(
                "committee",
                new Iin(deputy.iin()),
                Set.of(service),
                from,
                until,
                new SigningRight.Order(order, ordered),
                null);
    }

    private Map<String, String> typed(PeopleFile.Official person) {
        Map<String, String> typed = new HashMap<>();
        typed.put("person", person.iin());
        typed.put("scope", "named");
        typed.put("service", MINING.value());
        typed.put("orderNumber", "9-Қ");
        typed.put("orderDate", today.toString());
        typed.put("from", today.toString());
        typed.put("until", "");
        return typed;
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Case subject(UnifiedNumber number) {
        return office.bean(Casework.class).find(number).orElseThrow();
    }

    private Officer deputyNow() {
        return office.person(deputy).officer();
    }

    private String text(Decided decided) {
        byte[] pdf = office.bean(Documents.class)
                .get(decided.signature().sha256())
                .orElseThrow()
                .bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
