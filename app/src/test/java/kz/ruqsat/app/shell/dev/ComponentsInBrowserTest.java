package kz.ruqsat.app.shell.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The components in Debian's Chromium: accessible in light and dark, and signing with every answer of NCALayer. */
class ComponentsInBrowserTest {

    private static final String NCALAYER = "wss://127.0.0.1:13579";
    private static final String HELLO = "{\"result\":{\"version\":\"1.2\"}}";

    private static Playwright playwright;
    private static Browser browser;
    private static BrowserPage served;

    @BeforeAll
    static void open() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        served = new BrowserPage(ComponentsPageTest.rendered(Language.EN, Map.of("bin", new String[] {"1"})));
    }

    @AfterAll
    static void close() {
        served.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void isAccessible(boolean dark, int width) {
        // Playwright names its constants by the locale: under tr_TR only those without an I can be said aloud.
        Browser.NewContextOptions options = new Browser.NewContextOptions();
        if (dark) {
            options.setColorScheme(ColorScheme.DARK);
        }
        try (BrowserContext context = browser.newContext(options.setViewportSize(width, 800)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.navigate(served.address());
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

            var violations = new AxeBuilder(page).analyze().getViolations();

            assertThat(violations)
                    .extracting(rule -> rule.getId() + " " + rule.getImpact() + " "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling")
                    .isEqualTo(true);
        }
    }

    @Test
    void breaksNoRuleOfItsOwnSecurityPolicy() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(served.address());
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("document.activeElement.id"))
                    .as("focus on the errors")
                    .isEqualTo("errors");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":true,\"body\":{\"result\":\"CMS-1\"}}",
                "{\"status\":true,\"body\":{\"result\":[\"CMS-1\"]}}",
            })
    void sendsTheSignatureWhateverItsShape(String answer) {
        int before = served.posts().size();
        List<String> requests = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.routeWebSocket(NCALAYER, socket -> {
                socket.onMessage(frame -> {
                    requests.add(frame.text());
                    socket.send(answer);
                });
                socket.send(HELLO);
            });
            page.navigate(served.address());
            page.locator("form[data-sign] button").dblclick();
            page.waitForURL("**/dev/components");
        }
        assertThat(served.posts()).as("one click is one click").hasSize(before + 1);
        assertThat(URLDecoder.decode(served.posts().getLast(), StandardCharsets.UTF_8))
                .contains("signature=CMS-1", "draft=17", "_csrf=token-1")
                .doesNotContain("payload=");
        assertThat(requests).hasSize(1);
        JsonNode asked = JsonMapper.shared().readTree(requests.getFirst());
        assertThat(asked.path("module").asString()).isEqualTo("kz.gov.pki.knca.basics");
        assertThat(asked.at("/args/data").asString()).isEqualTo("cnVxc2F0");
        assertThat(asked.at("/args/signingParams/decode").asBoolean()).isTrue();
        assertThat(asked.at("/args/signingParams/tsaProfile").isObject()).isTrue();
        assertThat(asked.at("/args/signerParams/extKeyUsageOids/0").asString()).isEqualTo("1.3.6.1.5.5.7.3.4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT RUNNING | NCALayer is not running",
                "CLOSE | closed before it answered",
                "{\"success\":false,\"errorCode\":\"MODULE_NOT_FOUND\"} | too old",
                "{\"status\":true,\"body\":{}} | You cancelled",
                "{\"status\":false,\"code\":\"INVOCATION_ERROR\",\"message\":\"x\",\"details\":\"Key is broken\"} | Key is broken",
                "nonsense | nonsense",
            })
    void tellsEachTroubleBesideTheButtonAndLeavesEverythingAsItWas(String answer, String told) {
        int before = served.posts().size();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.routeWebSocket(NCALAYER, socket -> {
                if (answer.equals("NOT RUNNING")) {
                    socket.close();
                    return;
                }
                socket.onMessage(frame -> {
                    if (answer.equals("CLOSE")) {
                        socket.close();
                    } else {
                        socket.send(answer);
                    }
                });
                socket.send(HELLO);
            });
            page.navigate(served.address());
            page.fill("#f-name", "Қаратау");
            page.locator("form[data-sign] button").click();
            page.locator("[data-sign-note].rq-sign__note--trouble").waitFor();

            assertThat(page.locator("[data-sign-note]").textContent()).contains(told);
            assertThat(page.locator("form[data-sign] button").isEnabled()).isTrue();
            assertThat(page.inputValue("#f-name")).isEqualTo("Қаратау");
        }
        assertThat(served.posts()).hasSize(before);
    }

    @Test
    void pressesTheRightButtonOnEnter() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(served.address());
            page.locator("#f-bin").press("Enter");
            page.waitForURL("**/dev/components");
        }
        assertThat(served.posts().getLast()).doesNotContain("form-rows").contains("bin=1");
    }
}
