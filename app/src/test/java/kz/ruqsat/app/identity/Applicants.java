package kz.ruqsat.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.ruqsat.app.identity.Browser.Answer;

/** What applicants do on the pages of sign-up and log-in. */
public final class Applicants {

    public static final String PASSWORD = "төрт ұзын сөз керек";

    private Applicants() {}

    /** Types the numbers of the key's owner; gives the page that asks for the certificate. */
    static Answer begin(Browser browser, Key key) {
        return begin(browser, key.iin(), key.bin() == null ? "" : key.bin());
    }

    static Answer begin(Browser browser, String iin, String bin) {
        Answer page = browser.get("/signup");
        Answer sent = browser.submit(
                page, "/signup", Map.of("whom", bin.isEmpty() ? "myself" : "firm", "iin", iin, "bin", bin));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return browser.get("/signup/certificate");
    }

    /** Signs what the page asks. */
    static Answer certify(Browser browser, Answer page, Key key) {
        return browser.submit(page, "/signup/certificate", Map.of("signature", key.sign(page.payload())));
    }

    static Answer choosePassword(Browser browser, String password, String repeat) {
        Answer page = browser.get("/signup/password");
        assertThat(page.status()).isEqualTo(200);
        return browser.submit(
                page,
                "/signup/password",
                Map.of("password", password, "repeat", repeat, "email", "", "phone", "", "language", "kk"));
    }

    /** The whole sign-up, which ends signed in. */
    static Browser signUp(RunningApp app, Key key) {
        return signUp(app.browser(), key);
    }

    /** The same in this browser. */
    public static Browser signUp(Browser browser, Key key) {
        assertThat(certify(browser, begin(browser, key), key).header("location"))
                .endsWith("/signup/password");
        assertThat(choosePassword(browser, PASSWORD, PASSWORD).header("location"))
                .endsWith("/cabinet");
        return browser;
    }

    public static Answer logIn(Browser browser, String login, String password, Key key) {
        Answer page = browser.get("/login");
        return logIn(browser, page, login, password, key.sign(page.payload()));
    }

    public static Answer logIn(Browser browser, Answer page, String login, String password, String signature) {
        return browser.submit(page, "/login", Map.of("login", login, "password", password, "signature", signature));
    }
}
