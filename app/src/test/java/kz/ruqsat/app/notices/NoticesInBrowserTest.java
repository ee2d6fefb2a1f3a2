package kz.ruqsat.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.app.Chromium;
import kz.ruqsat.app.identity.Applicants;
import kz.ruqsat.app.identity.Key;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of notices in Debian's Chromium: accessible, and fit for a phone. */
class NoticesInBrowserTest {
    private static final IssuingOffice OFFICE = IssuingOffice.shared();

    /** Only when somebody wants to look: {@code -Dnotices.pictures=DIR}. */
    private static final @Nullable String PICTURES = System.getProperty("notices.pictures");

    @Test
    void pagesAreAccessibleAndFitAPhone() {
        String session = somebodyWithNotices();
        Browser browser = Chromium.shared();
        for (String language : new String[] {"kk", "ru"}) {
            for (int width : new int[] {360, 1280}) {
                look(browser, session, language, width);
            }
        }
    }

    private static void look(Browser browser, String session, String language, int width) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
            context.addCookies(List.of(new Cookie("ruqsat-session", session)
                    .setUrl(OFFICE.address().toString())));
            for (String name : new String[] {"cabinet", "cabinet/settings", "cabinet/notices"}) {
                Page page = context.newPage();
                page.navigate(OFFICE.address() + "/" + name + "?lang=" + language);
                String picture = name.replace('/', '-') + "-" + language + "-" + width + ".png";
                if (PICTURES != null) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(PICTURES, picture))
                            .setFullPage(true));
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(picture)
                        .isEqualTo(width);
                assertThat(Chromium.violations(page)).as(picture).isEmpty();
                page.close();
            }
        }
    }

    /** An address that refused its last letter, a telephone that waits for its code, notices not read. */
    private static String somebodyWithNotices() {
        Key key = Key.nth(OFFICE.sandbox(), CertificateKind.HEAD, 0);
        kz.ruqsat.app.identity.Browser visitor =
                Applicants.signUp(new kz.ruqsat.app.identity.Browser(OFFICE.address()), key);
        OFFICE.issue(new Bin(key.login()), "«Көкжиек» ЖШС");
        OFFICE.refuse(new Bin(key.login()), "«Көкжиек» ЖШС");
        JdbcClient sql = OFFICE.bean(JdbcClient.class);
        sql.sql("""
                insert into notice_contact (account, way, address, code, code_at, verified_at, trouble)
                select id, 'MAIL', 'asiya.kurmangalieva@example.kz', null::bytea, null::timestamptz, now(), '550 5.1.1 no such mailbox'
                from account where kind = 'applicant' and iin = :iin and bin is not null
                union all
                select id, 'SMS', '+77010001122', '\\x00'::bytea, now(), null, null
                from account where kind = 'applicant' and iin = :iin and bin is not null
                """).param("iin", key.iin()).update();
        return Objects.requireNonNull(visitor.cookie("ruqsat-session"));
    }
}
