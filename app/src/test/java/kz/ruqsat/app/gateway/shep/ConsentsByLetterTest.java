package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Casework.CommandMaker;
import kz.ruqsat.app.casework.Cast;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.exchange.Exchange;
import kz.ruqsat.app.exchange.Exchange.Direction;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.Event.ConsentAnswered;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two of three bodies have systems of their own: asked and answered by letter; the third sees its question on a page. */
class ConsentsByLetterTest {
    private static final String BODY = "industrial-safety";
    private static final Duration SOON = Duration.ofSeconds(25);
    private static ShepApp app;
    private static Casework casework;

    @BeforeAll
    static void start() throws IOException {
        app = ShepApp.get();
        casework = app.bean(Casework.class);
    }

    @AfterEach
    void mend() throws Exception {
        mode("answer");
        app.sandbox.faults().set(OutsideSystem.BODY_SYSTEM, Fault.NONE);
    }

    @Test
    void answerWithoutAPersonOfOurs() throws Exception {
        UnifiedNumber number = asked();

        until(() -> answer(number, BODY) != null && answer(number, "sanitary-control") != null);

        assertThat(answer(number, BODY)).isEqualTo(Consent.Answer.CONSENTS);
        assertThat(answer(number, "ecology-zhambyl")).as("has no system").isNull();
        Case.Recorded answered = casework.find(number).orElseThrow().history().stream()
                .filter(one -> one.event() instanceof ConsentAnswered consent
                        && consent.by().body().equals(BODY))
                .findFirst()
                .orElseThrow();
        assertThat(answered.actor()).isEqualTo("system:" + BODY);
        assertThat(exchanges(number, BODY))
                .extracting(Exchange::direction)
                .containsExactlyInAnyOrder(Direction.ASKED, Direction.RECEIVED);
    }

    @Test
    void areSeenByTheProviderWithTheirMessages() throws Exception {
        UnifiedNumber number = asked();
        until(() -> answer(number, BODY) != null);
        Browser clerk = new Browser(app.bean(Settings.class).publicUrl());
        logIn(clerk, "committee");

        Browser.Answer page = clerk.get("/review/" + number);

        assertThat(page.body()).contains("Exchange with other systems", "answered in 0.", "came: Consent_" + BODY);
        Matcher link =
                Pattern.compile("/review/" + number + "/exchanges/\\d+/answer").matcher(page.body());
        assertThat(link.find()).isTrue();
        Browser.Answer message = clerk.get(link.group());
        assertThat(message.status()).isEqualTo(200);
        assertThat(message.header("content-type")).startsWith("text/plain");
        assertThat(message.body()).contains("wsse:Security");
        Browser stranger = new Browser(app.bean(Settings.class).publicUrl());
        logIn(stranger, "agriculture-almaty");
        assertThat(stranger.get(link.group()).status()).isIn(403, 404);
    }

    private static void logIn(Browser browser, String body) {
        PeopleFile.Official official = app.sandbox.people().bodies().stream()
                .filter(one -> one.id().equals(body))
                .findFirst()
                .orElseThrow()
                .people()
                .getFirst();
        Browser.Answer page = browser.get("/staff/login");
        browser.submit(page, "/staff/login", Map.of("login", official.iin(), "password", official.password()));
    }

    @Test
    void objectWithTheirGround() throws Exception {
        mode("objects");
        UnifiedNumber number = asked();

        until(() -> answer(number, BODY) != null);
        assertThat(answer(number, BODY)).isEqualTo(Consent.Answer.OBJECTS);
    }

    @Test
    void aSecondAnswerChangesNothingAndStaysVisible() throws Exception {
        mode("twice");
        UnifiedNumber number = asked();

        until(() -> !refusals(number).isEmpty());
        assertThat(refusals(number)).containsExactly("refusal.answered-already");
        assertThat(answer(number, BODY)).isEqualTo(Consent.Answer.CONSENTS);
    }

    @Test
    void anAnswerToAClosedQuestionIsRefusedAndStaysVisible() throws Exception {
        mode("hold");
        UnifiedNumber number = asked();
        until(() -> !exchanges(number, BODY).isEmpty());
        done(number, (_, _) -> new Command.AnswerConsent("c1", Cast.of(BODY), false, "By hand"));
        mode("answer");

        until(() -> !refusals(number).isEmpty());
        assertThat(refusals(number)).containsExactly("refusal.answered-already");
        assertThat(answer(number, BODY)).isEqualTo(Consent.Answer.OBJECTS);
    }

    @Test
    void anAnswerInAConversationThatNobodyBeganIsRefused() throws Exception {
        mode("unknown-correlation");
        UnifiedNumber number = asked();

        until(() -> refusals(number).contains("exchange.stray"));
        assertThat(refusals(number)).contains("exchange.stray");
        assertThat(answer(number, BODY)).as("still open").isNull();

        mode("answer");
        until(() -> answer(number, BODY) != null);
        assertThat(answer(number, BODY)).isEqualTo(Consent.Answer.CONSENTS);
    }

    @Test
    void waitForABodyWhoseSystemIsDown() throws Exception {
        app.sandbox.faults().set(OutsideSystem.BODY_SYSTEM, Fault.DOWN);
        UnifiedNumber number = asked();
        until(() -> !exchanges(number, BODY).isEmpty());
        assertThat(answer(number, BODY)).isNull();
        app.sandbox.faults().set(OutsideSystem.BODY_SYSTEM, Fault.NONE);

        until(() -> answer(number, BODY) != null);
        assertThat(answer(number, BODY)).isEqualTo(Consent.Answer.CONSENTS);
        assertThat(refusals(number)).isEmpty();
    }

    private static UnifiedNumber asked() {
        Laws laws = app.bean(Laws.class);
        LocalDate day = LocalDate.of(2026, 11, 24);
        UnifiedNumber number = casework.newNumber(laws.current(Cast.MINING, day).orElseThrow());
        assertThat(casework.begin(Cast.request(number, laws, day), "iin:test")).isInstanceOf(Handled.Done.class);
        done(number, (_, _) -> new Command.RecordPayment(Cast.payment(4_325_000, ShepApp.TUESDAY)));
        done(
                number,
                (_, _) -> new Command.FileApplication(Cast.signature(Cast.HEAD_OF_FIRM, ShepApp.TUESDAY), Cast.SHA));
        done(number, (_, n) -> new Command.Register(1, Cast.CLERK, n.incoming(), null));
        done(number, (_, _) -> new Command.Assign(2, Cast.DIVISION_HEAD, Cast.EXPERT.iin(), "Қарап шығыңыз"));
        done(number, (_, _) -> new Command.CheckCompleteness(3, Cast.EXPERT, List.of(), ""));
        done(number, (_, _) -> new Command.RequestConsents(4, Cast.EXPERT, "\u0001 note"));
        return number;
    }

    private static void done(UnifiedNumber number, CommandMaker command) {
        assertThat(casework.handle(number, "iin:test", command)).isInstanceOf(Handled.Done.class);
    }

    private static Consent.@Nullable Answer answer(UnifiedNumber number, String body) {
        InReview review = (InReview) casework.find(number).orElseThrow().state();
        return review.consents().stream()
                .filter(consent -> consent.request().body().equals(body))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static List<Exchange> exchanges(UnifiedNumber number, String body) {
        return app.bean(Exchanges.class).of("application/" + number).stream()
                .filter(exchange -> exchange.system().equals(body))
                .toList();
    }

    private static List<String> refusals(UnifiedNumber number) {
        return exchanges(number, BODY).stream()
                .filter(exchange -> exchange.outcome() == Outcome.REJECTED)
                .map(exchange -> String.valueOf(exchange.note()))
                .toList();
    }

    private static void mode(String mode) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(app.sandbox.urls().http() + "/shep/bodies"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    JsonMapper.shared().writeValueAsString(Map.of("body", BODY, "mode", mode))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }
}
