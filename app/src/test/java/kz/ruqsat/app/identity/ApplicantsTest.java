package kz.ruqsat.app.identity;

import static kz.ruqsat.app.identity.Applicants.PASSWORD;
import static kz.ruqsat.app.identity.Applicants.begin;
import static kz.ruqsat.app.identity.Applicants.certify;
import static kz.ruqsat.app.identity.Applicants.choosePassword;
import static kz.ruqsat.app.identity.Applicants.logIn;
import static kz.ruqsat.app.identity.Applicants.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgresExtension.class)
class ApplicantsTest {

    private static final SettableClock CLOCK =
            new SettableClock(InstantSource.system().instant());

    @TempDir
    static Path folder;

    private static DatabaseAccess access;
    private static Sandbox sandbox;
    private static RunningApp app;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        access = database;
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, CLOCK, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        app = startApp();
    }

    private static RunningApp startApp() {
        return RunningApp.start(
                access,
                CLOCK,
                Map.of(
                        "ruqsat.trust-dir", folder.resolve("trust").toString(),
                        "ruqsat.people-file", folder.resolve("people.json").toString()));
    }

    @AfterAll
    static void stop() {
        app.close();
        sandbox.close();
    }

    @AfterEach
    void allIsWellAgain() {
        JdbcClient.create(access.asOwner()).sql("delete from login_delay").update();
        sandbox.faults().set(OutsideSystem.OCSP, Fault.NONE);
        sandbox.faults().set(OutsideSystem.CRL, Fault.NONE);
    }

    private static Key key(CertificateKind kind) {
        return Key.of(sandbox, kind);
    }

    @Test
    void signsUpAndLogsInForAFirm() {
        Key head = key(CertificateKind.HEAD);
        Browser browser = signUp(app, head);
        assertThat(browser.get("/").body())
                .contains(head.owner().surname() + " " + head.owner().name());

        Browser later = app.browser();
        Answer entered = logIn(later, head.login(), PASSWORD, head);

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("location")).endsWith("/cabinet");
        Person person = app.bean(IdentityDesk.class)
                .signedIn(new Secret(Objects.requireNonNull(later.cookie("ruqsat-session"))))
                .orElseThrow();
        assertThat(person.applicant().number().value()).isEqualTo(head.bin());
        assertThat(person.applicant().name())
                .isEqualTo(Objects.requireNonNull(head.owner().organisation()).kk());
        assertThat(person.name().patronymic()).isEqualTo(head.owner().patronymic());
        assertThat(person.roles()).containsExactly(Person.APPLICANT);
        for (String path : List.of("/review", "/consent")) {
            assertThat(later.get(path).status()).isEqualTo(403);
        }
    }

    @Test
    void signsUpAndLogsInForHimself() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        signUp(app, citizen);

        assertThat(logIn(app.browser(), citizen.iin(), PASSWORD, citizen).status())
                .isEqualTo(303);
    }

    @Test
    void returnsToThePageThatWasAskedFor() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        signUp(app, citizen);
        Browser browser = app.browser();
        String door = Objects.requireNonNull(browser.get("/apply/x?step=2").header("location"));
        Answer page = browser.get(door);

        Answer entered = logIn(browser, page, citizen.iin(), PASSWORD, citizen.sign(page.payload()));

        assertThat(entered.header("location")).endsWith("/apply/x?step=2");
    }

    @Test
    void letsAnEmployeeOfTheFirmInToo() {
        Key employee = key(CertificateKind.EMPLOYEE);
        signUp(app, employee);

        assertThat(logIn(app.browser(), employee.login(), PASSWORD, employee).status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, The certificate has expired",
        "REVOKED, The certificate has been revoked",
        "FOREIGN_CA, not issued by a trusted certification authority"
    })
    void refusesABadCertificate(CertificateKind kind, String text) {
        Key key = key(kind);
        Browser browser = app.browser();

        Answer signUp = certify(browser, begin(browser, key), key);
        Answer logIn = logIn(app.browser(), key.login(), PASSWORD, key);

        assertThat(signUp.status()).isEqualTo(422);
        assertThat(signUp.body()).contains(text, key.iin());
        assertThat(browser.get("/signup/password").status()).isEqualTo(303);
        assertThat(logIn.status()).isEqualTo(422);
        assertThat(logIn.body()).contains("Log-in is refused. ").contains(text, "value=\"" + key.login() + "\"");
    }

    @Test
    void refusesAnotherPersonsCertificate() {
        Key head = key(CertificateKind.HEAD);
        Key other = Key.nth(sandbox, CertificateKind.HEAD, 1);
        Key citizen = key(CertificateKind.INDIVIDUAL);

        Browser one = app.browser();
        assertThat(certify(one, begin(one, head), other).body())
                .contains("The IIN in the certificate is not " + head.iin());
        Browser two = app.browser();
        assertThat(certify(two, begin(two, citizen.iin(), Objects.requireNonNull(head.bin())), citizen)
                        .body())
                .contains("The BIN in the certificate is not " + head.bin());
        Browser three = app.browser();
        assertThat(certify(three, begin(three, head.iin(), ""), head).body()).contains("This is a firm's certificate");
        signUp(app, head);
        assertThat(logIn(app.browser(), head.login(), PASSWORD, other).body())
                .contains("Log-in is refused. The BIN in the certificate is not " + head.bin());
        assertThat(logIn(app.browser(), head.iin(), PASSWORD, head).body()).contains("This is a firm's certificate");
    }

    @Test
    void refusesTheKeyForDocuments() {
        Key citizen = key(CertificateKind.INDIVIDUAL).forDocuments();
        Browser browser = app.browser();

        Answer answer = certify(browser, begin(browser, citizen), citizen);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("This key is not for logging in");
        assertThat(logIn(app.browser(), citizen.iin(), PASSWORD, citizen).body())
                .contains("This key is not for logging in");
    }

    @Test
    void takesEachChallengeOnce() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        signUp(app, citizen);
        Browser browser = app.browser();
        Answer page = browser.get("/login");
        String signature = citizen.sign(page.payload());
        assertThat(logIn(browser, page, citizen.iin(), PASSWORD, signature).status())
                .isEqualTo(303);

        Answer replayed = logIn(browser, page, citizen.iin(), PASSWORD, signature);

        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.body()).contains("was signed already");
    }

    @Test
    void refusesTheChallengeOfAnotherBrowserOrPurpose() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        signUp(app, citizen);
        Browser victim = app.browser();
        String stolen = citizen.sign(victim.get("/login").payload());
        Browser thief = app.browser();

        Answer asThief = logIn(thief, thief.get("/login"), citizen.iin(), PASSWORD, stolen);
        Browser other = app.browser();
        String forSignUp = citizen.sign(begin(other, citizen).payload());
        Answer otherPurpose = logIn(other, other.get("/login"), citizen.iin(), PASSWORD, forSignUp);

        assertThat(asThief.body()).contains("given to another browser");
        assertThat(otherPurpose.body()).contains("given to another browser");
    }

    @Test
    void refusesAnOldChallenge() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        signUp(app, citizen);
        Browser browser = app.browser();
        Answer page = browser.get("/login");
        CLOCK.advance(Duration.ofMinutes(11));

        assertThat(logIn(browser, page, citizen.iin(), PASSWORD, citizen.sign(page.payload()))
                        .body())
                .contains("too old");
    }

    @Test
    void refusesWhatIsNoSignature() {
        Browser browser = app.browser();
        Answer page = browser.get("/login");

        assertThat(logIn(browser, page, "850101300015", PASSWORD, "").body()).contains("There is no signature");
        assertThat(logIn(browser, page, "850101300015", PASSWORD, "<script>").body())
                .contains("cannot be read");
    }

    @Test
    void tellsTheSameWhetherPasswordOrAccountIsWrong() {
        Key known = Key.nth(sandbox, CertificateKind.HEAD, 2);
        Key unknown = Key.nth(sandbox, CertificateKind.HEAD, 3);
        signUp(app, known);

        Answer wrongPassword = logIn(app.browser(), known.login(), "something else 1", known);
        Answer nobody = logIn(app.browser(), unknown.login(), "something else 1", unknown);

        assertThat(wrongPassword.status()).isEqualTo(422);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(stripped(wrongPassword, known)).contains("Log-in is refused").isEqualTo(stripped(nobody, unknown));
    }

    private static String stripped(Answer answer, Key key) {
        return answer.body()
                .replace(key.login(), "")
                .replaceAll("(_csrf\" value|csrf\" content|payload\" value)=\"[^\"]+\"", "");
    }

    @Test
    void saysThatItCannotCheckWhenTheAuthorityIsSilent() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        signUp(app, citizen);
        sandbox.faults().set(OutsideSystem.OCSP, Fault.DOWN);
        sandbox.faults().set(OutsideSystem.CRL, Fault.DOWN);

        Answer logIn = logIn(app.browser(), citizen.iin(), PASSWORD, citizen);
        Browser other = app.browser();
        Answer signUp = certify(other, begin(other, citizen), citizen);

        assertThat(logIn.status()).isEqualTo(503);
        assertThat(logIn.body())
                .contains("cannot be checked now", "try again in a minute")
                .doesNotContain("is refused.");
        assertThat(signUp.status()).isEqualTo(503);
        sandbox.faults().set(OutsideSystem.OCSP, Fault.NONE);
        assertThat(certify(other, other.get("/signup/certificate"), citizen).status())
                .isEqualTo(303);
    }

    @Test
    void makesOnlyTheHolderOfTheKeyWait() {
        Key citizen = Key.nth(sandbox, CertificateKind.INDIVIDUAL, 1);
        signUp(app, citizen);
        Key stranger = key(CertificateKind.HEAD);
        for (int i = 0; i < 6; i++) {
            assertThat(logIn(app.browser(), citizen.iin(), "something else " + i, stranger)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(logIn(app.browser(), citizen.iin(), PASSWORD, citizen).status())
                .isEqualTo(303);
        for (int i = 0; i < 4; i++) {
            assertThat(logIn(app.browser(), citizen.iin(), "something else " + i, citizen)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(logIn(app.browser(), citizen.iin(), PASSWORD, citizen).status())
                .isEqualTo(429);
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(logIn(app.browser(), citizen.iin(), PASSWORD, citizen).status())
                .isEqualTo(303);
    }

    @Test
    void tellsBesideEachFieldWhatIsWrong() {
        Browser browser = app.browser();
        Answer page = browser.get("/signup");

        Answer nothing = browser.submit(page, "/signup", Map.of("iin", "", "bin", ""));
        Answer wrong =
                browser.submit(page, "/signup", Map.of("whom", "firm", "iin", "850101300016", "bin", "22034000"));

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body())
                .contains("id=\"whom-error\"", "id=\"iin-error\"")
                .doesNotContain("id=\"bin-error\"");
        assertThat(wrong.body())
                .contains("id=\"iin-error\"", "id=\"bin-error\"", "value=\"850101300016\"", "value=\"22034000\"")
                .containsPattern("value=\"firm\"\\s+checked");
        assertThat(browser.get("/signup/certificate").status()).isEqualTo(303);
    }

    @Test
    void takesOnlyPasswordsThatAreHardToGuess() {
        Key citizen = key(CertificateKind.INDIVIDUAL);
        Browser browser = app.browser();
        certify(browser, begin(browser, citizen), citizen);

        assertThat(choosePassword(browser, "short", "short").body()).contains("at least 12 characters");
        assertThat(choosePassword(browser, "aababaaababab", "aababaaababab").body())
                .contains("first to be guessed");
        assertThat(choosePassword(browser, "Qwertyuiop123", "Qwertyuiop123").body())
                .contains("first to be guessed");
        assertThat(choosePassword(browser, citizen.iin() + "x", citizen.iin() + "x")
                        .body())
                .contains("must not contain the IIN");
        assertThat(choosePassword(browser, PASSWORD, PASSWORD + "!").body()).contains("two passwords differ");
        Answer contacts = browser.submit(
                browser.get("/signup/password"),
                "/signup/password",
                Map.of("password", PASSWORD, "repeat", PASSWORD, "email", "a@b", "phone", "12", "language", "xx"));
        assertThat(contacts.status()).isEqualTo(422);
        assertThat(contacts.body())
                .contains("id=\"email-error\"", "id=\"phone-error\"", "id=\"language-error\"", "value=\"a@b\"");
    }

    @Test
    void replacesAForgottenPasswordAndEndsTheOldSessions() {
        Key head = Key.nth(sandbox, CertificateKind.HEAD, 1);
        Browser old = signUp(app, head);
        Browser browser = app.browser();
        certify(browser, begin(browser, head), head);
        assertThat(browser.get("/signup/password").body()).contains("You have signed up before");

        choosePassword(browser, "мүлдем басқа құпиясөз", "мүлдем басқа құпиясөз");

        assertThat(old.get("/cabinet").status()).isEqualTo(303);
        assertThat(logIn(app.browser(), head.login(), PASSWORD, head).status()).isEqualTo(422);
        assertThat(logIn(app.browser(), head.login(), "мүлдем басқа құпиясөз", head)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void goesOnWithSignUpAndSessionOverARestart() {
        Key head = Key.nth(sandbox, CertificateKind.HEAD, 4);
        Browser browser = app.browser();
        certify(browser, begin(browser, head), head);

        try (RunningApp again = startApp()) {
            Browser afterwards = browser.at(again.address());
            assertThat(choosePassword(afterwards, PASSWORD, PASSWORD).status()).isEqualTo(303);
            assertThat(afterwards.at(app.address()).get("/").body())
                    .contains(head.owner().surname());
        }
    }
}
