package kz.ruqsat.app.portal;

import static kz.ruqsat.app.portal.Applying.begin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import kz.ruqsat.app.Chromium;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Applicants;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Key;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.ncalayer.Program;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing and logging in with every program the reader may have, and with his phone, in Debian's Chromium. */
@ExtendWith(PostgresExtension.class)
class SigningInBrowserTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-18T06:00:00Z"));

    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static PortalApp app;
    private static com.microsoft.playwright.Browser chromium;
    private static Browser firm;
    private static Key head;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, CLOCK, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        app = PortalApp.start(database, CLOCK, sandbox, folder);
        head = Key.of(sandbox, CertificateKind.HEAD);
        firm = Applicants.signUp(app.browser(), head);
        chromium = Chromium.shared();
    }

    @AfterAll
    static void stop() {
        app.close();
        sandbox.close();
    }

    @AfterEach
    void ncaLayerAgain() {
        sandbox.ncaLayer().run(Program.NCALAYER);
    }

    private static BrowserContext window(int width) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** A browser in which the firm's head is signed in. */
    private static BrowserContext signedIn(int width) {
        BrowserContext context = window(width);
        String session = Objects.requireNonNull(firm.cookie("ruqsat-session"));
        context.addCookies(List.of(
                new Cookie("ruqsat-session", session).setUrl(app.address().toString())));
        return context;
    }

    /** The signing page of a request that waits for nothing else. */
    private static Page signing(BrowserContext context, String language) {
        Page page = context.newPage();
        page.navigate(app.address() + begin(firm, "issue").filled().paid().address() + "/sign?lang=" + language);
        return page;
    }

    private static void press(Page page) {
        page.locator("form[data-sign] button").click();
    }

    private static void help(Page page, String kind) {
        page.locator("[data-sign-help=" + kind + "]").waitFor();
    }

    private static int post(String path, String form) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(sandbox.urls().http() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void told(Page page, String where, String words) {
        page.waitForCondition(() -> page.locator(where).textContent().contains(words));
    }

    private static List<String> troubles(Page page, String name) {
        List<String> wrong = new ArrayList<>();
        if (!page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                .equals(true)) {
            wrong.add(name + " scrolls sideways");
        }
        Chromium.violations(page)
                .forEach(rule -> wrong.add(name + " " + rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
        picture(page, name);
        return wrong;
    }

    /** Only when somebody wants to look: {@code -Dportal.pictures=DIR}. */
    private static void picture(Page page, String name) {
        String pictures = System.getProperty("portal.pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + ".png"))
                    .setFullPage(true));
        }
    }

    @ParameterizedTest
    @CsvSource({"kk,360", "ru,1280"})
    void everyStateOfTheProgramHasItsHelp(String language, int width) {
        String suffix = "-" + language + "-" + width;
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = signedIn(width)) {
            Page page = signing(context, language);
            sandbox.ncaLayer().run(Program.NOT_RUNNING);
            press(page);
            help(page, "notRunning");
            wrong.addAll(troubles(page, "notRunning" + suffix));

            sandbox.ncaLayer().run(Program.ANCIENT);
            page.locator("[data-sign-help=notRunning] [data-sign-again]").click();
            help(page, "old");
            assertThat(page.locator("[data-sign-help=old] [data-sign-version]").textContent())
                    .isEqualTo("NCALayer 1.0");
            wrong.addAll(troubles(page, "old" + suffix));

            // The old module knows no filter: the user has to choose.
            sandbox.ncaLayer().run(Program.OLD);
            press(page);
            told(page, "[data-sign-note]", "1.1");
            picture(page, "oldWay" + suffix);
            untilAsked(() -> post("/ncalayer/choose", "action=cancel"));
            help(page, "cancelled");
            wrong.addAll(troubles(page, "cancelled" + suffix));

            press(page);
            untilAsked(() -> post("/ncalayer/choose", "action=close"));
            help(page, "closed");
            wrong.addAll(troubles(page, "closed" + suffix));

            sandbox.ncaLayer().run(Program.NCALAYER);
            page.evaluate("document.querySelector('form[data-sign]').dataset.iin = '000000000000'");
            press(page);
            help(page, "noKey");
            wrong.addAll(troubles(page, "noKey" + suffix));
            assertThat(page.url()).contains("/sign");
        }
        assertThat(wrong).isEmpty();
    }

    /** The program's window comes a moment after the press. */
    private static void untilAsked(IntSupplier answer) {
        for (int i = 0; i < 1200; i++) {
            if (answer.getAsInt() == 303) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The program never asked");
    }

    @Test
    void kaztokenAndAnOldNcaLayerSignAsWell() {
        try (BrowserContext context = signedIn(1280)) {
            sandbox.ncaLayer().run(Program.KAZTOKEN);
            Page page = signing(context, "kk");
            press(page);
            page.waitForURL("**/filed");

            sandbox.ncaLayer().run(Program.OLD);
            Page second = signing(context, "kk");
            press(second);
            untilAsked(() -> post("/ncalayer/choose", "iin=" + head.iin() + "&bin=" + head.bin()));
            second.waitForURL("**/filed");
        }
    }

    /** Opens the link of the page on the phone and signs there as this person. */
    private static String onThePhone(BrowserContext phone, Page page, String who, String language) {
        Page screen = phone.newPage();
        screen.navigate(page.locator("[data-phone-app]").getAttribute("href") + "&lang=" + language);
        screen.selectOption("#who", who);
        screen.locator("form[method=post] button").click();
        screen.waitForLoadState();
        String said = screen.locator("[role=status], [role=alert]").textContent();
        screen.close();
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "kk,360,Телефоныңызды күтудеміз,қабылданбады,жарамайды",
        "ru,1280,Ждём ваш телефон,не принята,не действует"
    })
    void thePhoneSignsTheRequestOnce(String language, int width, String waiting, String refused, String over) {
        String suffix = "-" + language + "-" + width;
        Key stranger = Key.of(sandbox, CertificateKind.INDIVIDUAL);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = signedIn(width);
                BrowserContext phone = window(360)) {
            Page page = signing(context, language);
            picture(page, "sign" + suffix);
            page.locator("[data-phone-begin]").click();
            told(page, "[data-phone-note]", waiting);
            wrong.addAll(troubles(page, "phone" + suffix));

            assertThat(onThePhone(phone, page, stranger.iin(), language)).doesNotContain("mobile.");
            told(page, "[data-phone-note]", refused);
            wrong.addAll(troubles(page, "phoneWrong" + suffix));

            CLOCK.set(CLOCK.instant().plusSeconds(181));
            told(page, "[data-phone-note]", over);
            wrong.addAll(troubles(page, "phoneExpired" + suffix));
            assertThat(toldByThePhone(phone, page, language)).contains(language.equals("kk") ? "уақыты өтті" : "вышло");

            page.locator("[data-phone] [data-phone-again]").click();
            told(page, "[data-phone-note]", waiting);
            String link = page.locator("[data-phone-app]").getAttribute("href");
            onThePhone(phone, page, head.iin() + "-" + head.bin(), language);
            page.waitForURL("**/filed");

            Page again = phone.newPage();
            again.navigate(link + "&lang=" + language);
            assertThat(again.locator("[role=alert]").textContent())
                    .contains(language.equals("kk") ? "пайдаланылып қойды" : "уже использована");
            picture(again, "phoneUsed" + suffix);
        }
        assertThat(wrong).isEmpty();
    }

    /** What the phone says of a link that is over. */
    private static String toldByThePhone(BrowserContext phone, Page page, String language) {
        Page screen = phone.newPage();
        screen.navigate(page.locator("[data-phone-app]").getAttribute("href") + "&lang=" + language);
        String said = screen.locator("[role=alert]").textContent();
        screen.close();
        return said;
    }

    @ParameterizedTest
    @CsvSource({"kk,360", "ru,1280"})
    void theCertificateAloneLogsIn(String language, int width) {
        PeopleFile.Official official = sandbox.people().bodies().getFirst().people().stream()
                .filter(one -> one.certificate() != null)
                .findFirst()
                .orElseThrow();
        String body = sandbox.people().bodies().getFirst().bin();
        List<String> wrong = new ArrayList<>();
        try (BrowserContext phone = window(360)) {
            try (BrowserContext context = window(width)) {
                Page page = context.newPage();
                page.navigate(app.address() + "/staff/login?lang=" + language);
                wrong.addAll(troubles(page, "staffLogIn-" + language + "-" + width));
                page.locator("[data-phone-begin]").click();
                page.locator("[data-phone-panel]").waitFor();
                wrong.addAll(troubles(page, "staffLogInPhone-" + language + "-" + width));
                onThePhone(phone, page, official.iin() + "-" + body, language);
                page.waitForURL("**/review");
            }
            try (BrowserContext context = window(width)) {
                Page page = context.newPage();
                page.navigate(app.address() + "/login?lang=" + language);
                wrong.addAll(troubles(page, "logIn-" + language + "-" + width));
                assertThat(post("/ncalayer/person", "")).isEqualTo(303);
                page.locator("form[action='/login/certificate'] button").click();
                untilAsked(() -> post("/ncalayer/choose", "iin=" + head.iin() + "&bin=" + head.bin()));
                page.waitForURL("**/cabinet");
            }
            try (BrowserContext context = window(width)) {
                Page page = context.newPage();
                page.navigate(app.address() + "/login?lang=" + language);
                page.locator("[data-phone-begin]").click();
                page.locator("[data-phone-panel]").waitFor();
                // A certificate with which nobody has signed up.
                onThePhone(
                        phone,
                        page,
                        Key.of(sandbox, CertificateKind.EMPLOYEE).iin() + "-"
                                + Key.of(sandbox, CertificateKind.EMPLOYEE).bin(),
                        language);
                page.locator(".rq-alert").waitFor();
                wrong.addAll(troubles(page, "logInRefused-" + language + "-" + width));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
