package kz.ruqsat.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one Chromium of this test JVM, Debian's, started when it is first wanted; ends with the JVM. */
public final class Chromium {
    /** The same browser without a desktop's parts costs less than half the processor's time: it is taken where it is. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /** How long a page may take to show what is looked for, on a machine that is busy with other things. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static @Nullable Browser running;

    private Chromium() {}

    /** For the thread that runs the tests; each test makes a context of its own and closes it. */
    public static synchronized Browser shared() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-end"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-extensions",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The pages need a browser, none is there of " + PROGRAMS
                        + ". On Debian: apt-get install chromium-headless-shell (build machines: .ci/run does it)."));
    }

    /** What axe finds wrong with a page. Its pages have no frames that could be analysed, so it needs no second page. */
    public static List<Rule> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    }
}
