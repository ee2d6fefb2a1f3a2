package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.ruqsat.app.contact.Answer;
import kz.ruqsat.app.contact.Caller;
import kz.ruqsat.app.contact.ContactDesk;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hall of the State Corporation on a morning, and a call to 1414. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class QueueStoryTest {
    private static final String CENTRE = "state-corporation-astana";
    private static final String SERVICE = "commodity-exchange-licence";

    private final Stage stage = Stage.get();

    @AfterEach
    void nothingWrongOnAnyPage() {
        assertThat(stage.watch().findings()).as(stage.watch().toString()).isEmpty();
    }

    @Test
    void bringsPeopleToTheCounterInOneOrder() {
        Reader desk = Reader.desktop(Language.RU);
        try (Applicant applicant = new Applicant(stage, Reader.phone(Language.KK), "Qaratau", 0);
                Officer supervisor = new Officer(stage, desk, CENTRE, "hall-supervisor");
                Officer operator = new Officer(stage, desk, CENTRE, "operator");
                Visitor hall = new Visitor(stage, Reader.desktop(Language.KK));
                Visitor kiosk = new Visitor(stage, Reader.phone(Language.RU))) {
            booksOnceADay(applicant);
            String kioskAddress = setsTheHall(supervisor);
            takesTickets(kiosk, kioskAddress);
            hall.open("/queue/screen?centre=" + CENTRE);
            hall.sees("A-1");
            callsAndServes(operator, hall);
            showsWithoutScript();
            seesTheWaiting(supervisor.visitor());
        }
    }

    private void booksOnceADay(Applicant applicant) {
        Visitor visitor = applicant.visitor();
        applicant.signsUp();
        visitor.open("/services/" + SERVICE);
        visitor.follow(visitor.text("queue.service.book"));
        visitor.followContaining("Астана");
        visitor.picture("queue-slots");
        String slots = visitor.page().url().replaceFirst("^https?://[^/]+", "");
        picksTheFirstTime(visitor);
        visitor.sees("B-1");

        visitor.open(slots);
        picksTheFirstTime(visitor);
        assertThat(visitor.status()).isEqualTo(422);
        visitor.sees(visitor.text("queue.fault.already", "B-1"));
        visitor.picture("queue-second");
        visitor.press(visitor.text("queue.cancel") + " B-1");
        visitor.sees(visitor.text("queue.cancelled"));
        visitor.open(slots);
        picksTheFirstTime(visitor);
        visitor.picture("queue-start");
        visitor.follow(visitor.text("queue.slip.open"));
        assertThat(visitor.heading()).isEqualTo("B-2");
        byte[] slip = visitor.download(visitor.text("queue.slip.pdf"));
        assertThat(new String(slip, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Pictures.takePaper(slip, "queue-slip");
    }

    private static void picksTheFirstTime(Visitor visitor) {
        visitor.page().locator(".rq-time__input:not([disabled])").first().check();
        visitor.press(visitor.text("queue.slots.book"));
    }

    private static String setsTheHall(Officer supervisor) {
        Visitor visitor = supervisor.visitor();
        supervisor.logsIn();
        assertThat(visitor.heading()).isEqualTo(visitor.text("queue.hall.title"));
        visitor.write(visitor.text("queue.hall.counters"), "0");
        visitor.press(visitor.text("queue.hall.save"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.write(visitor.text("queue.hall.counters"), "3");
        visitor.tick(visitor.text("queue.hall.speaks"));
        visitor.press(visitor.text("queue.hall.save"));
        visitor.sees(visitor.text("queue.hall.saved"));
        return Objects.requireNonNull(
                visitor.link(visitor.text("queue.kiosk.title")).getAttribute("href"));
    }

    private static void takesTickets(Visitor kiosk, String address) {
        kiosk.open("/queue/kiosk?centre=" + CENTRE);
        assertThat(kiosk.status()).isEqualTo(403);
        for (int number = 1; number <= 2; number++) {
            kiosk.open(address);
            kiosk.picture("queue-kiosk");
            kiosk.press(kiosk.text("queue.errand.collect"));
            assertThat(kiosk.heading()).isEqualTo("A-" + number);
        }
        kiosk.picture("queue-ticket");
    }

    private static void callsAndServes(Officer operator, Visitor hall) {
        Visitor visitor = operator.visitor();
        operator.logsIn();
        visitor.press(visitor.text("queue.counter.sit"));
        visitor.picture("queue-counter-free");
        Locator called = hall.page().locator(".rq-board__call--fresh");
        visitor.press(visitor.text("queue.counter.next"));
        visitor.picture("queue-counter-called");
        // By itself: nobody touches the screen.
        PlaywrightAssertions.assertThat(called).containsText("A-1");
        PlaywrightAssertions.assertThat(called).hasAttribute("data-say-ru", "Талон A-1, окно 1");
        PlaywrightAssertions.assertThat(hall.page().locator("[data-sound]")).isVisible();
        hall.picture("queue-screen");
        visitor.press(visitor.text("queue.counter.absent"));
        visitor.press(visitor.text("queue.counter.next"));
        visitor.sees("A-2");
        PlaywrightAssertions.assertThat(called).containsText("A-2");
        visitor.press(visitor.text("queue.counter.begin"));
        visitor.picture("queue-counter-serving");
        visitor.sees(visitor.text("queue.counter.handOver"));
        visitor.press(visitor.text("queue.counter.finish"));
        PlaywrightAssertions.assertThat(hall.page().locator(".rq-board__call")).hasCount(0);
        visitor.sees(visitor.text("queue.counter.free"));
    }

    private void showsWithoutScript() {
        try (Visitor plain = new Visitor(stage, Reader.phone(Language.RU).withoutScript())) {
            plain.open("/queue/screen?centre=" + CENTRE);
            plain.sees("A-1");
            assertThat(plain.page().locator("meta[http-equiv=refresh]").first().getAttribute("content"))
                    .isEqualTo("5");
        }
    }

    private static void seesTheWaiting(Visitor supervisor) {
        supervisor.open("/window/queue/hall");
        supervisor.sees(supervisor.text("queue.hall.days"));
        supervisor.picture("queue-hall");
        supervisor.press(supervisor.text("queue.hall.free", 1));
        supervisor.sees(supervisor.text("queue.hall.freed", 1));
        String csv = new String(supervisor.download(supervisor.text("shell.table.export")), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .contains("\"10\",\"4\",\"2\",\"1\",\"0\",\"1\",\"1\"");
    }

    @Test
    void tellsACallerHowHisApplicationStandsAndNothingMore() {
        try (Applicant applicant = new Applicant(stage, Reader.phone(Language.KK), "Öskemen", 0);
                Officer agent = new Officer(stage, Reader.desktop(Language.RU), "contact-centre", "agent")) {
            applicant.signsUp();
            String number = applicant.files(Request.of("zhambyl", "open-pit"));
            agent.logsIn();
            Visitor desk = agent.visitor();
            assertThat(desk.heading()).isEqualTo(desk.text("contact.title"));
            desk.picture("contact-question");
            says(desk, number, applicant, "Басқа атау");
            desk.sees(desk.text("contact.wrong", 2));
            says(desk, number, applicant, name(applicant));
            assertThat(desk.heading()).isEqualTo(number);
            desk.sees("Өтініш қаралуда");
            desk.sees("Заявление рассматривается");
            desk.sees("The application is being worked");
            desk.seesNot(applicant.person().surname());
            desk.seesNot("«Көктас» кеніші");
            desk.picture("contact-telling");

            applicant.looksAt(number);
            applicant.visitor().sees(applicant.visitor().text("access.title"));
            applicant.visitor().sees(agent.name());
            closesAfterThreeWrongAnswers(desk, number, applicant);
        }
    }

    private static void closesAfterThreeWrongAnswers(Visitor desk, String number, Applicant applicant) {
        for (int i = 0; i < 3; i++) {
            says(desk, number, applicant, "Басқа атау");
            assertThat(desk.status()).isEqualTo(422);
        }
        says(desk, number, applicant, name(applicant));
        assertThat(desk.heading()).isEqualTo(desk.text("contact.title"));
        desk.sees(desk.text("contact.locked", "").substring(0, 20));
        desk.picture("contact-locked");
    }

    @Test
    void closesANumberAfterThreeWrongAnswersHoweverManyComeAtOnce() throws Exception {
        Person agent =
                stage.bean(People.class).officers("contact-centre", "agent").getFirst();
        Caller caller = new Caller(
                UnifiedNumber.of("RQA", 99_000_001), new Bin(stage.bin(CENTRE)), new Caller.Proof.Name("Ешкім"));
        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all = IntStream.range(0, 12)
                    .mapToObj(_ ->
                            presses.submit(() -> stage.bean(ContactDesk.class).ask(caller, agent)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : all) {
                answers.add(one.get());
            }
            assertThat(answers)
                    .filteredOn(Answer.Wrong.class::isInstance)
                    .containsExactlyInAnyOrder(new Answer.Wrong(2), new Answer.Wrong(1));
            assertThat(answers).filteredOn(Answer.Locked.class::isInstance).hasSize(10);
        }
    }

    private static String name(Applicant applicant) {
        return Objects.requireNonNull(applicant.person().organisation()).kk();
    }

    private static void says(Visitor desk, String number, Applicant applicant, String name) {
        desk.open("/1414");
        desk.write(desk.text("contact.number"), number);
        desk.write(
                desk.text("contact.person"), String.valueOf(applicant.person().bin()));
        desk.tick(desk.text("contact.proof.name"));
        desk.write(desk.text("contact.name"), name);
        desk.press(desk.text("contact.ask"));
    }
}
