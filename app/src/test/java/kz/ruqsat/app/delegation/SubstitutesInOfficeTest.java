package kz.ruqsat.app.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Substitution through the pages, in the whole system. */
class SubstitutesInOfficeTest {
    private static final String PAGE = "/review/substitutions";

    private final IssuingOffice office = IssuingOffice.shared();
    private final LocalDate today =
            office.bean(InstantSource.class).instant().atZone(Laws.ZONE).toLocalDate();
    private final PeopleFile.Official head = office.official("Мұқанов");
    private final PeopleFile.Official divisionHead = office.official("Жүнісов");
    private final PeopleFile.Official expert = office.official("Сәрсенбаев");

    @AfterEach
    void everybodyIsBack() {
        SubstitutionDesk desk = office.bean(SubstitutionDesk.class);
        Person person = office.person(head);
        desk.page(person, true, Long.MAX_VALUE).forEach(found -> desk.end(person, found.id()));
    }

    @Test
    void letsTheSubstituteDoTheTaskOfTheAbsentPersonAndTellsBoth() {
        UnifiedNumber number = office.waitingFor(Action.AGREE);
        Browser boss = office.signedIn(head);
        assertThat(record(boss, divisionHead, expert, 0, 3).status()).isEqualTo(303);

        Browser browser = office.signedIn(expert);
        assertThat(browser.get("/review?due=TODAY").body()
                        + browser.get("/review?due=OVERDUE").body()
                        + browser.get("/review?due=LATER").body())
                .contains(number.value(), "In the place of Жүнісов Қуаныш");
        assertThat(office.signedIn(divisionHead).get("/review").body())
                .contains("your tasks are done by Сәрсенбаев Ғалымжан");
        Answer page = browser.get("/review/" + number);
        assertThat(page.body()).contains("You do this step in the place of Жүнісов Қуаныш, order № 12-Ө");
        Answer done = browser.submit(page, "/review/" + number + "/act", Map.of("decision", "AGREED", "remark", ""));
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get("/review/" + number).body())
                .contains("Сәрсенбаев Ғалымжан, in the place of Жүнісов Қуаныш (№ 12-Ө");
    }

    @Test
    void givesTheTaskBackWhenTheSubstitutionIsEnded() {
        UnifiedNumber number = office.waitingFor(Action.AGREE);
        Browser boss = office.signedIn(head);
        record(boss, divisionHead, expert, 0, 3);
        Browser browser = office.signedIn(expert);
        Answer page = browser.get("/review/" + number);

        long id = office.bean(SubstitutionDesk.class)
                .page(office.person(head), true, Long.MAX_VALUE)
                .getFirst()
                .id();
        assertThat(browser.submit(page, PAGE + "/" + id + "/end", Map.of()).status())
                .as("not the expert's to end")
                .isEqualTo(409);
        assertThat(boss.submit(boss.get(PAGE), PAGE + "/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(browser.submit(page, "/review/" + number + "/act", Map.of("decision", "AGREED", "remark", ""))
                        .status())
                .isEqualTo(422);
        assertThat(browser.get("/review/" + number).body()).doesNotContain("You do this step in the place");
        assertThat(office.signedIn(divisionHead).get("/review/" + number).body())
                .contains("value=\"AGREED\"");
    }

    @Test
    void showsOnPaperAndVerificationInWhosePlaceItWasSigned() throws IOException {
        UnifiedNumber number = office.waitingFor(Action.SIGN);
        record(office.signedIn(head), head, divisionHead, 0, 0);
        Browser browser = office.signedIn(divisionHead);
        assertThat(browser.get("/review/" + number + "/sign").body()).contains("Мұқанов Нұрлан (№ 12-Ө");

        Case subject = office.bean(Casework.class).find(number).orElseThrow();
        Officer by =
                office.bean(Substitutes.class).of(office.person(divisionHead)).holder(subject.task());
        office.sign(subject, by);

        Case signed = office.bean(Casework.class).find(number).orElseThrow();
        assertThat(signed.state()).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.signature().signer().value()).isEqualTo(divisionHead.iin());
            byte[] pdf = office.bean(Documents.class)
                    .get(decided.signature().sha256())
                    .orElseThrow()
                    .bytes();
            assertThat(text(pdf)).contains("Мұқанов Нұрлан (№ 12-Ө").contains("орнына");
            Browser anybody = new Browser(office.address());
            assertThat(anybody.get("/licences/" + decided.licence()).body())
                    .contains("Signed in the place of", "Мұқанов Нұрлан (№ 12-Ө")
                    .doesNotContain(head.iin());
            assertThat(anybody.get("/verify?number=" + decided.licence()).body())
                    .contains("Signed in the place of", "Мұқанов Нұрлан (№ 12-Ө");
        });
    }

    @Test
    void refusesACircleAndAnythingByThoseWhoDoNotDecide() {
        Browser boss = office.signedIn(head);
        record(boss, divisionHead, expert, 0, 3);
        Answer circle = record(boss, expert, divisionHead, 3, 4);
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.body()).contains("The chosen substitute is absent on one of these days.");
        Answer empty = boss.submit(boss.get(PAGE), PAGE, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Give the number of the order.");
        Browser nobody = office.signedIn(office.official("Ибрагимова"));
        assertThat(nobody.get(PAGE).body()).doesNotContain("name=\"absent\"").doesNotContain("Жүнісов");
        assertThat(office.bean(SubstitutionDesk.class).record(office.person(office.official("Ибрагимова")), wanted(10)))
                .extracting(Reason::key)
                .contains("refusal.substitution.not-yours");
    }

    @Test
    void takesOneOfManyThatAreRecordedAtOnce() throws Exception {
        SubstitutionDesk desk = office.bean(SubstitutionDesk.class);
        List<Callable<List<Reason>>> calls = IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<List<Reason>>) () -> desk.record(office.person(head), wanted(0)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<List<Reason>> answers = new ArrayList<>();
            for (Future<List<Reason>> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
        }
    }

    private Substitution wanted(int from) {
        return new Substitution(
                "committee",
                new Iin(divisionHead.iin()),
                new Iin(expert.iin()),
                today.plusDays(from),
                today.plusDays(from + 2),
                new Substitution.Ground("1", today, "іссапар"));
    }

    private Answer record(
            Browser browser, PeopleFile.Official absent, PeopleFile.Official substitute, int from, int until) {
        Map<String, String> typed = new HashMap<>();
        typed.put("absent", absent.iin());
        typed.put("substitute", substitute.iin());
        typed.put("from", today.plusDays(from).toString());
        typed.put("until", today.plusDays(until).toString());
        typed.put("orderNumber", "12-Ө");
        typed.put("orderDate", today.toString());
        typed.put("reason", "еңбек демалысы");
        return browser.submit(browser.get(PAGE), PAGE, typed);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
