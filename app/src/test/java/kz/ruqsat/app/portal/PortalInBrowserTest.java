package kz.ruqsat.app.portal;

import static kz.ruqsat.app.portal.Applying.begin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.app.Chromium;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Applicants;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Key;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The applicant's pages in Debian's Chromium: accessible, fit for a phone, and signed with NCALayer in the page. */
@ExtendWith(PostgresExtension.class)
class PortalInBrowserTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-18T06:00:00Z"));

    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static PortalApp app;
    private static com.microsoft.playwright.Browser chromium;
    private static Browser firm;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, CLOCK, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        app = PortalApp.start(database, CLOCK, sandbox, folder);
        firm = Applicants.signUp(app.browser(), Key.of(sandbox, CertificateKind.HEAD));
        chromium = Chromium.shared();
    }

    @AfterAll
    static void stop() {
        app.close();
        sandbox.close();
    }

    /** A browser in which the firm's head is signed in. */
    private static BrowserContext signedIn(int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setReducedMotion(ReducedMotion.REDUCE));
        String session = Objects.requireNonNull(firm.cookie("ruqsat-session"));
        context.addCookies(List.of(
                new Cookie("ruqsat-session", session).setUrl(app.address().toString())));
        return context;
    }

    @ParameterizedTest
    @CsvSource({"kk,360", "ru,1280"})
    void everyPageIsAccessible(String language, int width) throws IOException {
        Applying draft = begin(firm, "issue").filled();
        Applying unpaid = begin(firm, "issue").filled();
        Applying.atGateway(unpaid.order(), "pay-less");
        unpaid.checkPayment();
        Applying paid = begin(firm, "reissue-on-reorganisation");
        Applying filed = begin(firm, "issue").filled().paid();
        String number = filed.number();
        filed.sign(Key.of(sandbox, CertificateKind.HEAD).forDocuments());
        Map<String, String> pages = new java.util.LinkedHashMap<>();
        pages.put("services", "/services");
        pages.put("service", "/services/" + Applying.SERVICE);
        pages.put("start", "/apply?service=" + Applying.SERVICE);
        pages.put("tasks", draft.address());
        pages.put("about", draft.address() + "/about");
        pages.put("form", paid.address() + "/form");
        pages.put("documents", draft.address() + "/documents");
        pages.put("check", draft.address() + "/check");
        pages.put("pay", unpaid.address() + "/pay");
        pages.put("cabinet", "/cabinet");
        pages.put("case", "/cabinet/" + number);
        pages.put("filed", "/cabinet/" + number + "/filed");
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = signedIn(width)) {
            Page page = context.newPage();
            for (Map.Entry<String, String> address : pages.entrySet()) {
                String path = address.getValue();
                page.navigate(app.address() + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                picture(page, address.getKey() + "-" + language + "-" + width);
                wrong.addAll(troubles(page, path));
            }
            page.navigate(app.address() + paid.address() + "/form");
            page.locator("button[value=go]").click();
            page.locator("#errors").waitFor();
            picture(page, "formWrong-" + language + "-" + width);
            wrong.addAll(troubles(page, "form with errors"));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> troubles(Page page, String path) {
        List<String> wrong = new ArrayList<>();
        if (!page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                .equals(true)) {
            wrong.add(path + " scrolls sideways");
        }
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        Chromium.violations(page)
                .forEach(rule -> wrong.add(path + " " + rule.getId() + " " + rule.getImpact() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
        return wrong;
    }

    /** Only when somebody wants to look: {@code -Dportal.pictures=DIR}. */
    private static void picture(Page page, String name) throws IOException {
        String folder = System.getProperty("portal.pictures");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    @Test
    void paysAndSignsInTheBrowser() throws IOException {
        Applying applying = begin(firm, "issue").filled();
        try (BrowserContext context = signedIn(1280)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            String ours = app.address().toString();
            page.onConsoleMessage(message -> {
                if (message.location().startsWith(ours)) {
                    complaints.add(message.text());
                }
            });
            page.navigate(app.address() + applying.address() + "/check?lang=kk");
            page.locator("main form button").click();
            page.waitForURL("**/pay");
            page.locator("form[action$='/pay'] button").click();
            page.waitForURL("**/payments/pay/**");
            page.locator("form:has(input[value=pay]) button").click();
            page.waitForURL("**/pay");
            assertThat(page.locator("main").textContent()).contains("Төлем расталды");
            page.locator("main a.govuk-button").click();
            page.waitForURL("**/sign");
            picture(page, "sign-kk-1280");
            page.locator("form[data-sign] button").click();
            page.waitForURL("**/filed");
            assertThat(page.locator("h1").textContent()).contains("Өтініш берілді");
            assertThat(complaints).isEmpty();
        }
    }
}
