package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What else may happen to a person at a browser. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SmallStoriesTest {
    private static final Reader READER = Reader.desktop(Language.KK);

    private final Stage stage = Stage.get();

    @AfterEach
    void nothingWrongOnAnyPage() {
        assertThat(stage.watch().findings()).as(stage.watch().toString()).isEmpty();
    }

    @Test
    void keepsADraftOverALogOut() {
        try (Applicant applicant = new Applicant(stage, READER, "Öskemen", 1)) {
            Visitor visitor = applicant.visitor();
            applicant.signsUp();
            visitor.open("/services/mining-chemical-licence");
            applicant.begins("issue");
            applicant.confirmsTheFirm();
            applicant.write("objectName", "«Ақтас» карьері");
            visitor.press(visitor.text("drafting.form.leave"));
            applicant.logsOut();

            applicant.logsIn();
            visitor.followContaining(visitor.texts().of(stage.law().covered("issue")));
            visitor.follow(visitor.text("drafting.form.title"));

            assertThat(visitor.field(Request.label("objectName", READER)).inputValue())
                    .isEqualTo("«Ақтас» карьері");
        }
    }

    @Test
    void losesNothingWhenSigningFails() {
        try (Applicant applicant = new Applicant(stage, READER, "Öskemen", 0)) {
            Visitor visitor = applicant.visitor();
            applicant.signsUp();
            visitor.open("/services/mining-chemical-licence");
            applicant.begins("issue");
            applicant.confirmsTheFirm();
            applicant.fillsIn(Request.of("zhambyl", "closure"));
            applicant.saves();
            applicant.attaches(Request.ALL);
            visitor.follow(visitor.text("drafting.documents.next"));
            String number = applicant.checks();
            applicant.pays();

            isToldThatNcaLayerIsNotRunning(visitor);
            isToldOfTheWrongKey(applicant);
            applicant.signs("portal.sign.button");
            visitor.sees(number);
        }
    }

    private static void isToldThatNcaLayerIsNotRunning(Visitor visitor) {
        visitor.awaits("WebSocket connection");
        AtomicBoolean running = new AtomicBoolean();
        visitor.page().routeWebSocket(Pattern.compile("wss://.*"), socket -> {
            if (running.get()) {
                socket.connectToServer();
            } else {
                socket.close();
            }
        });
        visitor.open(visitor.page().url());
        visitor.touch(visitor.text("portal.sign.button"));
        visitor.sees(visitor.text("shell.sign.notRunning"));
        PlaywrightAssertions.assertThat(visitor.button(visitor.text("portal.sign.button")))
                .isEnabled();
        visitor.picture("ncalayer-not-running");
        running.set(true);
    }

    /** As with a NCALayer that does not heed whose key the page wants. */
    private void isToldOfTheWrongKey(Applicant applicant) {
        Visitor visitor = applicant.visitor();
        visitor.page().evaluate("""
                const form = document.querySelector('form[data-sign]');
                delete form.dataset.iin;
                delete form.dataset.bin;
                """);
        stage.ncaLayer().holdsKeyOf(stage.applicant("Qaratau", 0));
        visitor.press(visitor.text("portal.sign.button"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.sees(visitor.text("portal.sign.kept"));
        visitor.picture("wrong-key");
    }

    @Test
    void tellsThatSigningWasCancelled() {
        try (Applicant applicant = new Applicant(stage, READER, "Öskemen", 0)) {
            Visitor visitor = applicant.visitor();
            stage.ncaLayer().asks();
            visitor.open("/login");
            visitor.write(
                    visitor.text("identity.login"),
                    String.valueOf(applicant.person().bin()));
            visitor.write(visitor.text("identity.password"), "typed already");
            visitor.touch(visitor.text("identity.login.button"));
            visitor.answersNcaLayer("Бас тарту");

            visitor.sees(visitor.text("shell.sign.cancelled"));
            assertThat(visitor.field(visitor.text("identity.password")).inputValue())
                    .isEqualTo("typed already");
        }
    }

    @Test
    void registersOnceHoweverOftenTheButtonIsPressed() {
        try (Applicant applicant = new Applicant(stage, READER, "Qaratau", 0);
                Provider provider = new Provider(stage, READER);
                Officer sameClerk = new Officer(stage, READER, "committee", "clerk")) {
            applicant.signsUp();
            String number = applicant.files(Request.of("zhambyl", "blasting"));
            Visitor first = provider.clerk.visitor();
            Visitor second = sameClerk.visitor();
            provider.clerk.opens(number);
            sameClerk.opens(number);

            first.going(
                    () -> first.button(first.text("review.decision.REGISTERED")).dblclick());
            first.sees(first.text("review.done"));
            second.press(second.text("review.decision.REGISTERED"));

            assertThat(second.status()).isEqualTo(409);
            second.sees(second.text("shell.error.conflict.title"));
            second.follow(second.text("shell.error.conflict.link"));
            assertThat(second.heading()).contains(number);
            applicant.looksAt(number);
            assertThat(registrations(applicant.visitor())).isEqualTo(1);
        }
    }

    private static long registrations(Visitor visitor) {
        return visitor.page().locator("main ol.govuk-list--number li").allInnerTexts().stream()
                .filter(line -> line.contains("нөмірімен тіркелді"))
                .count();
    }

    @Test
    void letsAClerkWorkWithTheKeyboardAlone() {
        try (Applicant applicant = new Applicant(stage, READER, "Qaratau", 0);
                Officer clerk = new Officer(stage, READER, "committee", "clerk")) {
            applicant.signsUp();
            String first = applicant.files(Request.of("zhambyl", "blasting"));
            String second = applicant.files(Request.of("zhambyl", "closure"));
            Visitor visitor = clerk.visitor();
            Keys keys = new Keys(visitor);

            visitor.open("/staff/login");
            keys.tabsTo(visitor.field(visitor.text("identity.iin")));
            keys.types(clerk.iin());
            keys.tabsTo(visitor.field(visitor.text("identity.password")));
            keys.types(clerk.password());
            visitor.going(() -> keys.press("Enter"));
            keys.press("j");
            keys.press("j");
            keys.press("k");
            keys.press("j");
            // Other stories may have left something above in the same inbox.
            for (int below = 0; below < 20 && !isOneOf(keys.focused(), first, second); below++) {
                keys.press("j");
            }
            assertThat(isOneOf(keys.focused(), first, second))
                    .as(keys.focused())
                    .isTrue();
            visitor.going(() -> keys.press("Enter"));
            keys.tabsTo(visitor.field(visitor.text("review.field.forwardTo")));
            keys.tabsTo(visitor.button(visitor.text("review.decision.REGISTERED")));
            visitor.going(() -> keys.press("Enter"));
            visitor.sees(visitor.text("review.done"));
        }
    }

    private static boolean isOneOf(String words, String... numbers) {
        return Arrays.stream(numbers).anyMatch(words::contains);
    }

    @Test
    void worksWithoutJavaScriptExceptForSigning() {
        Reader plain = READER.withoutScript();
        String number;
        try (Applicant applicant = new Applicant(stage, READER, "Qaratau", 0)) {
            applicant.signsUp();
            number = applicant.files(Request.of("zhambyl", "blasting"));
        }
        try (Provider provider = new Provider(stage, plain);
                Visitor anybody = new Visitor(stage, plain)) {
            anybody.open("/services");
            anybody.followContaining(anybody.texts().of(stage.law().title()));
            anybody.open("/register");
            anybody.open("/login");
            provider.takesIn(number);
            provider.expert.opens(number);
            provider.expert.decides("COMPLETE");
        }
    }
}
