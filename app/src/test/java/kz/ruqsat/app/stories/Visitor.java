package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;

/**
 * One person at one browser: goes by what stands on the page (links, buttons, labels), in the person's language. After
 * every step that brings a new page, that page is looked at ({@link PageWatch}).
 */
final class Visitor implements AutoCloseable {
    private static final TextBook BOOK = TextBook.load();

    private final Stage stage;
    private final Reader reader;
    private final Texts texts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> awaited = new ArrayList<>();
    private int loads;
    private int status;
    private String asked = "";

    Visitor(Stage stage, Reader reader) {
        this.stage = stage;
        this.reader = reader;
        this.texts = BOOK.in(reader.language());
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(stage.address().toString())
                .setLocale(reader.code() + "-KZ")
                .setTimezoneId("Asia/Almaty")
                .setIgnoreHTTPSErrors(true)
                .setJavaScriptEnabled(reader.script())
                .setViewportSize(reader.width(), reader.onPhone() ? 740 : 900);
        if (reader.onPhone()) {
            options.setIsMobile(true).setHasTouch(true);
        }
        if (reader.dark()) {
            options.setColorScheme(ColorScheme.DARK);
        }
        context = stage.browser().newContext(options);
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        listen();
    }

    private void listen() {
        page.onLoad(_ -> loads++);

        page.onResponse(this::note);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complain("script error " + error));
    }

    private void note(Response response) {
        if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
            status = response.status();
            asked = response.url();
        }
    }

    private void note(ConsoleMessage message) {
        String at = message.location();
        boolean answerToForm = message.text().startsWith("Failed to load resource") && at.startsWith(asked);
        boolean foreign = at.startsWith(stage.ncaLayer().sandbox().toString());
        if (message.type().equals("error") && !answerToForm && !foreign) {
            complain("console: " + message.text() + " at " + at);
        }
    }

    private void complain(String complaint) {
        if (awaited.stream().noneMatch(complaint::contains)) {
            stage.watch().report(PageWatch.place(page, reader), complaint);
        }
    }

    /** The browser may complain of this: the story makes it happen. */
    void awaits(String complaint) {
        awaited.add(complaint);
    }

    // ---- Going

    void open(String path) {
        going(() -> page.navigate(path));
    }

    /** The first link with these words. */
    void follow(String words) {
        going(() -> link(words).click());
    }

    void followContaining(String words) {
        going(() ->
                page.locator("role=link[name*=" + quoted(words) + "]").first().click());
    }

    void press(String words) {
        going(() -> touch(words));
    }

    /** Presses, and stays on the page. */
    void touch(String words) {
        Locator button = button(words).first();
        comesTo(button);
        button.click();
    }

    /**
     * Moves the mouse to something and sees that it has come there. Beside a paper that is shown in the page this is not
     * a matter of course: just after scrolling, Chromium still sends what the mouse does to the place where the paper
     * stood before, and a press is lost in the paper.
     */
    private void comesTo(Locator thing) {
        if (page.locator("object, iframe").count() == 0) {
            return;
        }
        for (int i = 0; i < 100; i++) {
            thing.hover();
            if (Boolean.TRUE.equals(thing.evaluate("e => e.matches(':hover')"))) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("The mouse never comes to " + thing);
    }

    void going(Runnable act) {
        int before = loads;
        act.run();
        try {
            page.waitForCondition(() -> loads > before);
        } catch (TimeoutError none) {
            againIfTold(act, before, none);
        }
        stage.watch().look(page, reader);
    }

    /** On a machine that is too busy the page may say that NCALayer does not answer, and to press again. */
    private void againIfTold(Runnable act, int before, TimeoutError none) {
        String again = text("shell.sign.notRunning").substring(0, 10);
        if (said().stream().noneMatch(told -> told.contains(again))) {
            throw new AssertionError("No page came; this one stayed: " + page.url() + " " + said(), none);
        }
        act.run();
        page.waitForCondition(() -> loads > before);
    }

    /** What the page told about the signing, if it signs. */
    private List<String> said() {
        return page.locator("[data-sign-note], [role=alert]").allInnerTexts();
    }

    /** Presses a button in the window of NCALayer, which asks. */
    void answersNcaLayer(String words) {
        Page window = context.newPage();
        window.navigate(stage.ncaLayer().page(reader.code()));
        Locator answer = window.locator("role=button[name*=" + quoted(words) + "]");
        answer.first().click();
        PlaywrightAssertions.assertThat(answer).hasCount(0);
        // Not closed: Chromium 156 at times loses the wish to close a page that is changing, and says that it closed
        // it; Page.close would wait for ever. The window goes with the context.
        window.navigate("about:blank");
    }

    /** Where the code on the screen leads. */
    String phoneLink() {
        String opening = page.locator("[data-phone-app]").getAttribute("href");
        return opening.replaceAll(".*[?&]link=([^&]+).*", "$1");
    }

    // ---- Filling in

    void write(String label, String text) {
        field(label).fill(text);
    }

    void tick(String label) {
        field(label).check();
    }

    /** Picks from a list the line that contains these words. */
    void pick(String label, String words) {
        Locator list = field(label);
        String line = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        list.selectOption(line);
    }

    /** Chooses a file in the part of the page under this heading, and attaches it. */
    void attach(String heading, String button, FilePayload file) {
        Locator part = page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("role=heading[name*=" + quoted(heading) + "]")));
        part.locator("input[type=file]").setInputFiles(file);
        going(() ->
                part.locator("role=button[name*=" + quoted(button) + "]").last().click());
    }

    /** Opens what is folded under these words, and the paper inside comes. */
    void unfolds(String words) {
        Response paper = page.waitForResponse(
                response -> response.url().contains("/files/"),
                () -> page.locator("summary").getByText(words).click());
        assertThat(paper.status()).isEqualTo(200);
    }

    /** Gives a signed file to the page that verifies. */
    void verify(FilePayload file) {
        field(text("register.verify.file")).setInputFiles(file);
        going(() -> button(text("register.verify.button")).last().click());
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator link(String words) {
        return page.locator("role=link[name=" + quoted(words) + "]").first();
    }

    Locator button(String words) {
        return page.locator("role=button[name=" + quoted(words) + "]");
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    // ---- Seeing

    /** Fails unless these words can be seen on the page. */
    void sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words.replace('\u00a0', ' '));
    }

    void seesNot(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(words.replace('\u00a0', ' '));
    }

    String heading() {
        return page.locator("h1").first().innerText().strip();
    }

    /** The status with which the page came. */
    int status() {
        return status;
    }

    String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    Texts texts() {
        return texts;
    }

    Reader reader() {
        return reader;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Stage stage() {
        return stage;
    }

    /** The file behind a link, as the person's browser gets it. */
    byte[] download(String words) {
        return page.request().get(link(words).getAttribute("href")).body();
    }

    void picture(String name) {
        Pictures.take(page, reader, name);
    }

    @Override
    public void close() {
        context.close();
    }
}
