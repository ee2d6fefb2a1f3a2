package kz.ruqsat.app.shell.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import kz.ruqsat.app.Chromium;
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
    private static final String NO_MODULE = "{\"success\":false,\"errorCode\":\"MODULE_NOT_FOUND\"}";
    private static final String KAZTOKEN =
            "{\"code\":\"200\",\"responseObject\":{\"name\":\"KAZTOKENdesktop\",\"version\":\"1.8\"}}";
    private static final String SIGNED = "{\"status\":true,\"body\":{\"result\":\"CMS-1\"}}";

    private static Browser browser;
    private static BrowserPage served;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.shared();
        served = new BrowserPage(ComponentsPageTest.rendered(Language.EN, Map.of("bin", new String[] {"1"})));
    }

    @AfterAll
    static void close() {
        served.close();
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

            var violations = Chromium.violations(page);

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
                    if (asksName(frame.text())) {
                        socket.send(NO_MODULE);
                        return;
                    }
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
                "NOT RUNNING | NCALayer is not running | notRunning",
                "CLOSE | closed before it answered | closed",
                "{\"success\":false,\"errorCode\":\"MODULE_NOT_FOUND\"} | too old | old",
                "{\"status\":true,\"body\":{}} | You cancelled | cancelled",
                "{\"status\":false,\"code\":\"INVOCATION_ERROR\",\"message\":\"x\",\"details\":\"storage.empty\"} | no key that fits | noKey",
                "{\"status\":false,\"code\":\"INVOCATION_ERROR\",\"message\":\"x\",\"details\":\"Key is broken\"} | Key is broken | failed",
                "nonsense | nonsense | failed",
            })
    void tellsEachTroubleWithItsHelpAndLeavesEverythingAsItWas(String answer, String told, String help) {
        int before = served.posts().size();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.routeWebSocket(NCALAYER, socket -> {
                if (answer.equals("NOT RUNNING")) {
                    socket.close();
                    return;
                }
                socket.onMessage(frame -> {
                    if (asksName(frame.text())) {
                        socket.send(NO_MODULE);
                    } else if (answer.equals("CLOSE")) {
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
            assertThat(page.locator("[data-sign-help]:visible").all())
                    .extracting(shown -> shown.getAttribute("data-sign-help"))
                    .containsExactly(help);
            assertThat(page.locator("[data-sign-help]:visible li").count()).isGreaterThanOrEqualTo(2);
            assertThat(page.locator("[data-sign-help]:visible [data-sign-again]")
                            .isEnabled())
                    .isTrue();
            assertThat(page.locator("form[data-sign] button").isEnabled()).isTrue();
            assertThat(page.inputValue("#f-name")).isEqualTo("Қаратау");
        }
        assertThat(served.posts()).hasSize(before);
    }

    private static boolean asksName(String request) {
        return request.contains("kz.digiflow.mobile.extensions");
    }

    /** Opens the page with a program that answers as this; sees the page signed and sent. */
    private static String sent(UnaryOperator<String> program, String prepare) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.routeWebSocket(NCALAYER, socket -> {
                socket.onMessage(frame -> socket.send(program.apply(frame.text())));
                socket.send(HELLO);
            });
            page.navigate(served.address());
            page.evaluate(prepare);
            page.locator("form[data-sign] button").click();
            page.waitForURL("**/dev/components");
        }
        return URLDecoder.decode(served.posts().getLast(), StandardCharsets.UTF_8);
    }

    @Test
    void fallsBackToTheOldModuleWhenTheNewOneIsMissing() {
        List<JsonNode> requests = new ArrayList<>();
        String form = sent(
                request -> {
                    JsonNode asked = JsonMapper.shared().readTree(request);
                    requests.add(asked);
                    return switch (asked.path("method").asString()) {
                        case "getActiveTokens" -> "{\"code\":\"200\",\"responseObject\":[\"AKKaztokenStore\"]}";
                        case "createCMSSignatureFromBase64" -> "{\"code\":\"200\",\"responseObject\":\"CMS-OLD\"}";
                        case String other -> NO_MODULE;
                    };
                },
                "0");
        assertThat(form).contains("signature=CMS-OLD");
        JsonNode last = requests.getLast();
        assertThat(last.path("module").asString()).isEqualTo("kz.gov.pki.knca.commonUtils");
        assertThat(last.path("args").toString()).isEqualTo("[\"AKKaztokenStore\",\"SIGNATURE\",\"cnVxc2F0\",true]");
    }

    @Test
    void signsSeveralXmlDocumentsInOneRequest() {
        List<String> requests = new ArrayList<>();
        String form = sent(
                request -> {
                    requests.add(request);
                    return asksName(request)
                            ? NO_MODULE
                            : "{\"status\":true,\"body\":{\"result\":[\"<a>1</a>\",\"<b>2</b>\"]}}";
                },
                """
                const form = document.querySelector('form[data-sign]');
                form.dataset.format = 'xml';
                const first = form.querySelector('[data-sign-payload]');
                const second = first.cloneNode();
                first.value = btoa('<a/>');
                second.value = btoa('<b/>');
                first.after(second);
                """);
        assertThat(form).contains("signature=<a>1</a>", "signature=<b>2</b>");
        JsonNode args = JsonMapper.shared().readTree(requests.getLast()).path("args");
        assertThat(args.path("format").asString()).isEqualTo("xml");
        assertThat(args.path("data").toString()).isEqualTo("[\"<a/>\",\"<b/>\"]");
        assertThat(args.at("/signingParams/decode").asBoolean()).isFalse();
    }

    @Test
    void callsKaztokenByItsName() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.routeWebSocket(NCALAYER, socket -> {
                socket.onMessage(frame -> {
                    if (asksName(frame.text())) {
                        socket.send(KAZTOKEN);
                    }
                });
                socket.send(HELLO);
            });
            page.navigate(served.address());
            page.locator("form[data-sign] button").click();
            page.waitForCondition(
                    () -> page.locator("[data-sign-note]").textContent().contains("in the KAZTOKEN window"));
        }
    }

    @Test
    void asksAProgramThatDoesNotSayItsNameOnANewConnection() {
        List<String> requests = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.routeWebSocket(NCALAYER, socket -> {
                socket.onMessage(frame -> {
                    requests.add(frame.text());
                    if (!asksName(frame.text())) {
                        socket.send(SIGNED);
                    }
                });
                socket.send(HELLO);
            });
            page.navigate(served.address());
            page.locator("form[data-sign] button").click();
            page.waitForURL("**/dev/components");
        }
        assertThat(requests).hasSize(2);
    }

    /** The page's server plays a phone that comes to these states, one a look. */
    private static Page phone(BrowserContext context, String... states) {
        Page page = context.newPage();
        AtomicInteger looks = new AtomicInteger();
        page.route(
                "**/mobile/links**",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(201)
                                .setContentType("application/json")
                                .setBody(
                                        "{\"watch\":\"/mobile/links/w\",\"qr\":\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\","
                                                + "\"app\":\"http://phone/a\",\"business\":\"http://phone/b\",\"secondsLeft\":180}")));
        page.route(
                "**/mobile/links/w",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(states[Math.min(looks.getAndIncrement(), states.length - 1)])));
        page.navigate(served.address());
        page.locator("[data-phone-begin]").click();
        return page;
    }

    @Test
    void sendsWhatThePhoneHasSignedByItself() {
        int before = served.posts().size();
        try (BrowserContext context = browser.newContext()) {
            Page page = phone(
                    context,
                    "{\"state\":\"created\",\"secondsLeft\":179}",
                    "{\"state\":\"opened\",\"secondsLeft\":177}",
                    "{\"state\":\"opened\",\"secondsLeft\":175,\"trouble\":\"Another person\"}",
                    "{\"state\":\"signed\",\"secondsLeft\":173,\"signatures\":[\"CMS-P\"]}");
            page.waitForCondition(
                    () -> page.locator("[data-phone-left]").textContent().startsWith("2:5"));
            assertThat(page.locator("[data-phone-app]").getAttribute("href")).isEqualTo("http://phone/a");
            page.waitForCondition(
                    () -> page.locator("[data-phone-note]").textContent().contains("Another person"));
            page.waitForURL("**/dev/components");
        }
        assertThat(served.posts()).hasSize(before + 1);
        assertThat(URLDecoder.decode(served.posts().getLast(), StandardCharsets.UTF_8))
                .contains("signature=CMS-P", "draft=17", "_csrf=token-1");
    }

    @Test
    void tellsThatTheLinkIsOverAndMakesANewOne() {
        int before = served.posts().size();
        try (BrowserContext context = browser.newContext()) {
            Page page = phone(
                    context,
                    "{\"state\":\"expired\",\"secondsLeft\":0}",
                    "{\"state\":\"created\",\"secondsLeft\":180}");
            page.waitForCondition(
                    () -> page.locator("[data-phone-note]").textContent().contains("no longer works"));
            assertThat(page.locator("[data-phone-panel]").isVisible()).isFalse();
            page.locator("[data-phone] [data-phone-again]").click();
            page.locator("[data-phone-panel]").waitFor();
            page.locator("[data-phone-stop]").click();
            page.waitForCondition(
                    () -> page.locator("[data-phone-note]").textContent().contains("Nothing was sent"));
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
