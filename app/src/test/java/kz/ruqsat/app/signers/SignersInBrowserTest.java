package kz.ruqsat.app.signers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.InstantSource;
import kz.ruqsat.app.Chromium;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The head gives and ends the right to sign, and the deputy reads what came of it, in Debian's Chromium. */
class SignersInBrowserTest {
    private static final IssuingOffice OFFICE = IssuingOffice.shared();
    private static final Path PICTURES = Path.of("target", "pictures", "signers");

    @ParameterizedTest
    @CsvSource({"kk, 360", "ru, 360", "kk, 1280", "ru, 1280"})
    void givesAndEndsTheRightOnPhoneAndDesktop(String language, int width) {
        UnifiedNumber number = OFFICE.waitingFor(Action.SIGN);
        endAll();
        try (BrowserContext headsWindow = window(width);
                BrowserContext deputysWindow = window(width)) {
            String look = language + "-" + width;
            Page head = signedIn(headsWindow, OFFICE.official("Мұқанов"), language);
            Page deputy = signedIn(deputysWindow, OFFICE.official("Оңғарбаева"), language);

            deputy.navigate(OFFICE.address() + "/review/" + number);
            assertThat(deputy.locator("#cannot-sign").isVisible()).isTrue();
            look(deputy, "case-cannot-" + look, width);

            head.navigate(OFFICE.address() + "/review/signing-rights");
            head.locator("main form button[type=submit]").last().click();
            look(head, "faults-" + look, width);
            head.locator("#s-person").selectOption(OFFICE.official("Оңғарбаева").iin());
            head.locator("label[for=s-named]").click();
            head.locator("label[for=s-mining-chemical-licence]").click();
            head.locator("#s-orderNumber").fill("9-Қ");
            String today = OFFICE.bean(InstantSource.class)
                    .instant()
                    .atZone(Laws.ZONE)
                    .toLocalDate()
                    .toString();
            head.locator("#s-orderDate").fill(today);
            head.locator("#s-from").fill(today);
            head.locator("main form button[type=submit]").last().click();
            assertThat(head.locator(".rq-alert--done").isVisible()).isTrue();
            look(head, "given-" + look, width);

            deputy.navigate(OFFICE.address() + "/review/" + number);
            assertThat(deputy.locator("a[href='/review/" + number + "/sign']").isVisible())
                    .isTrue();
            look(deputy, "case-may-" + look, width);
            deputy.locator("a[href='/review/" + number + "/sign']").click();
            look(deputy, "sign-" + look, width);

            head.locator(".rq-documents__line form button").first().click();
            assertThat(head.locator(".rq-documents__line form").count()).isZero();
            look(head, "ended-" + look, width);
            deputy.navigate(OFFICE.address() + "/review/" + number + "/sign");
            assertThat(deputy.locator("form[data-sign]").count()).isZero();
            look(deputy, "sign-cannot-" + look, width);
        }
    }

    private static BrowserContext window(int width) {
        return Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
    }

    private static Page signedIn(BrowserContext context, PeopleFile.Official official, String language) {
        Page page = context.newPage();
        page.navigate(OFFICE.address() + "/staff/login?lang=" + language);
        page.locator("#login").fill(official.iin());
        page.locator("#password").fill(official.password());
        page.locator("form:has(#password) button[type=submit]").click();
        page.waitForURL("**/review**");
        return page;
    }

    private static void look(Page page, String picture, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(picture + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(picture)
                .isEqualTo(width);
        assertThat(Chromium.violations(page)).as(picture).isEmpty();
    }

    private static void endAll() {
        SigningRightDesk desk = OFFICE.bean(SigningRightDesk.class);
        Person head = OFFICE.person(OFFICE.official("Мұқанов"));
        desk.current(head).forEach(found -> desk.end(head, found.id()));
    }
}
