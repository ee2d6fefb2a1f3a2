package kz.ruqsat.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgresExtension.class)
class StaffLogInTest {

    private static final String CLERK = "850101300015";
    private static final String CONSENT = "100630600045";
    private static final String UNKNOWN = "991231400026";
    private static final String PASSWORD = "құпия сөз 2026";

    @TempDir
    static Path folder;

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-16T05:00:00Z"));
    private static DatabaseAccess access;
    private static RunningApp app;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        access = database;
        Files.writeString(folder.resolve("people.json"), people(PASSWORD));
        app = RunningApp.start(access, CLOCK, settings());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @AfterEach
    void forgetFailures() {
        JdbcClient.create(access.asOwner()).sql("delete from login_delay").update();
    }

    private static Map<String, Object> settings() {
        return settings(folder.resolve("people.json"));
    }

    private static Map<String, Object> settings(Path people) {
        return Map.of("ruqsat.people-file", people.toString(), "ruqsat.trust-dir", folder.toString());
    }

    private static String people(String password) {
        return """
                {"bodies": [
                  {"id": "committee", "bin": "050140000011", "kind": "provider", "region": null,
                   "name": {"kk": "Комитет", "ru": "Комитет", "en": "Committee"},
                   "people": [{"iin": "%s", "surname": "Серікова", "name": "Айгүл", "patronymic": "Маратқызы",
                     "position": {"kk": "кеңсе маманы", "ru": "специалист канцелярии", "en": "office clerk"},
                     "roles": ["clerk"], "password": "%s", "certificate": "employee"}]},
                  {"id": "industrial-safety", "bin": "220340001231", "kind": "other-body", "region": null,
                   "name": {"kk": "Қауіпсіздік", "ru": "Безопасность", "en": "Safety"},
                   "people": [{"iin": "%s", "surname": "Оспанов", "name": "Дәурен", "patronymic": null,
                     "position": {"kk": "маман", "ru": "специалист", "en": "officer"},
                     "roles": ["consent-officer"], "password": "%s", "certificate": "employee"}]}],
                 "applicants": []}
                """.formatted(CLERK, password, CONSENT, password);
    }

    private static Answer logIn(Browser browser, String login, String password) {
        Answer page = browser.get("/staff/login");
        assertThat(page.status()).isEqualTo(200);
        return browser.submit(page, "/staff/login", Map.of("login", login, "password", password));
    }

    @Test
    void letsTheClerkInAndOut() {
        Browser browser = app.browser();

        Answer entered = logIn(browser, CLERK, PASSWORD);

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("location")).endsWith("/review");
        assertThat(entered.headers().get("set-cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).contains("ruqsat-session=", "HttpOnly", "SameSite=Lax", "Path=/"));
        Answer start = browser.get("/");
        assertThat(start.body()).contains("Серікова Айгүл", "Committee");
        Answer left = browser.post("/logout", Map.of("_csrf", csrf(start)));
        assertThat(left.status()).isEqualTo(303);
        assertThat(browser.get("/").body()).doesNotContain("Серікова");
        assertThat(browser.get("/review").status()).isEqualTo(303);
    }

    private static String csrf(Answer page) {
        var matcher = java.util.regex.Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void tellsTheSameWhetherPasswordOrPersonIsWrong() {
        Answer wrongPassword = logIn(app.browser(), CLERK, "something else 1");
        Answer nobody = logIn(app.browser(), UNKNOWN, "something else 1");

        assertThat(wrongPassword.status()).isEqualTo(422);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(wrongPassword.body()).contains("Log-in is refused").contains("value=\"" + CLERK + "\"");
        assertThat(stripped(wrongPassword.body(), CLERK)).isEqualTo(stripped(nobody.body(), UNKNOWN));
    }

    private static String stripped(String body, String login) {
        return body.replace(login, "").replaceAll("((_csrf|payload)\" value|csrf\" content)=\"[^\"]+\"", "");
    }

    @Test
    void comparesOnePasswordForNobodyAsForSomebody() {
        assertThat(comparisonsIn(() -> logIn(app.browser(), CLERK, "something else 1")))
                .isEqualTo(1);
        assertThat(comparisonsIn(() -> logIn(app.browser(), UNKNOWN, "something else 1")))
                .isEqualTo(1);
    }

    private static long comparisonsIn(Runnable logIn) {
        long before = app.bean(PasswordHashes.class).comparisons();
        logIn.run();
        return app.bean(PasswordHashes.class).comparisons() - before;
    }

    @Test
    void tellsBesideTheFieldWhatIsNoIin() {
        Answer answer = logIn(app.browser(), "850101300016", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"login-error\"", "There is no such IIN", "id=\"password-error\"");
    }

    @Test
    void makesGuessersWaitEverLonger() {
        for (int i = 0; i < 3; i++) {
            assertThat(logIn(app.browser(), CLERK, "something else " + i).status())
                    .isEqualTo(422);
        }
        assertThat(logIn(app.browser(), CLERK, "something else 4").status()).isEqualTo(422);
        Answer waits = logIn(app.browser(), CLERK, PASSWORD);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.header("retry-after")).isEqualTo("1");
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(logIn(app.browser(), CLERK, "something else 5").status()).isEqualTo(422);
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(logIn(app.browser(), CLERK, PASSWORD).header("retry-after")).isEqualTo("1");
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(logIn(app.browser(), CLERK, PASSWORD).status()).isEqualTo(303);
        assertThat(logIn(app.browser(), CLERK, "something else 6").status()).isEqualTo(422);
    }

    @Test
    void keepsTheWaitOverARestart() {
        for (int i = 0; i < 8; i++) {
            logIn(app.browser(), CLERK, "something else " + i);
            CLOCK.advance(Duration.ofSeconds(i == 7 ? 0 : 60));
        }
        try (RunningApp again = RunningApp.start(access, CLOCK, settings())) {
            assertThat(logIn(again.browser(), CLERK, PASSWORD).status()).isEqualTo(429);
        }
    }

    @Test
    void keepsTheSessionOverARestart() {
        Browser browser = app.browser();
        logIn(browser, CLERK, PASSWORD);

        try (RunningApp again = RunningApp.start(access, CLOCK, settings())) {
            assertThat(browser.at(again.address()).get("/").body()).contains("Серікова Айгүл");
        }
    }

    @Test
    void endsTheSessionOfOneWhoDoesNothing() {
        Browser browser = app.browser();
        logIn(browser, CLERK, PASSWORD);
        CLOCK.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/").body()).contains("Серікова");
        CLOCK.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/").body()).contains("Серікова");
        CLOCK.advance(Duration.ofMinutes(31));

        Answer sent = browser.get("/review/KZ1?tab=path");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("location")).isEqualTo("/staff/login?next=%2Freview%2FKZ1%3Ftab%3Dpath");
        Answer page = browser.get("/staff/login?next=%2Freview%2FKZ1%3Ftab%3Dpath");
        assertThat(page.body()).contains("Your session ended, drafts are kept");
        Answer entered = browser.submit(page, "/staff/login", Map.of("login", CLERK, "password", PASSWORD));
        assertThat(entered.header("location")).endsWith("/review/KZ1?tab=path");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnded() {
        Browser browser = app.browser();
        Answer page = browser.get("/staff/login");

        Answer answer = browser.submit(page, "/review/KZ1", Map.of("note", "typed with care"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("typed with care");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/login?next=/login",
                "javascript:1"
            })
    void neverLeadsElsewhereAfterTheLogIn(String next) {
        Browser browser = app.browser();
        Answer page = browser.get("/staff/login");

        Answer entered =
                browser.submit(page, "/staff/login", Map.of("login", CLERK, "password", PASSWORD, "next", next));

        assertThat(entered.header("location")).endsWith("/review").doesNotContain("evil");
    }

    @Test
    void keepsEverybodyToHisOwnPages() {
        Browser clerk = app.browser();
        logIn(clerk, CLERK, PASSWORD);
        Browser consent = app.browser();
        assertThat(logIn(consent, CONSENT, PASSWORD).header("location")).endsWith("/consent");

        for (String path : List.of("/apply/x", "/cabinet", "/consent")) {
            assertThat(clerk.get(path).status()).as("clerk at " + path).isEqualTo(403);
        }
        for (String path : List.of("/apply/x", "/cabinet", "/review")) {
            assertThat(consent.get(path).status())
                    .as("consent officer at " + path)
                    .isEqualTo(403);
        }
        assertThat(clerk.get("/review/none").status()).isNotIn(303, 403);
        assertThat(consent.get("/consent/none").status()).isNotIn(303, 403);
        assertThat(app.browser().get("/cabinet").header("location")).isEqualTo("/login?next=%2Fcabinet");
        assertThat(app.browser().get("/somewhere").status()).isEqualTo(303);
    }

    @Test
    void sendsTheWholeBrowserToTheLogInWhenHtmxAsks() {
        Answer answer = app.browser().get("/review", "HX-Request", "true");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("hx-redirect")).isEqualTo("/staff/login?next=%2Freview");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(app.browser()
                        .post("/staff/login", Map.of("login", CLERK, "password", PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void knowsTheBodiesAndTheirPeople() {
        People people = app.bean(People.class);

        assertThat(people.body("committee").orElseThrow().name().en()).isEqualTo("Committee");
        assertThat(people.bodies()).extracting(Body::id).containsExactly("committee", "industrial-safety");
        assertThat(people.officers("committee", "clerk"))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk.officer().roles()).containsExactly(new Role("clerk")));
        assertThat(people.officers("committee", "expert")).isEmpty();
        Person clerk = people.officer(new Iin(CLERK)).orElseThrow();
        assertThat(clerk.name().full()).isEqualTo("Серікова Айгүл Маратқызы");
        assertThat(clerk.officer().body()).isEqualTo("committee");
    }

    @Test
    void writesDownEveryRefusalWithItsParagraph() {
        logIn(app.browser(), CLERK, "something else 1");

        assertThat(JdbcClient.create(access.asServer())
                        .sql("select paragraph from login_record where login = ? and outcome = 'password'")
                        .param(CLERK)
                        .query(String.class)
                        .list())
                .contains("10 1), 2-рәсім");
    }

    @Test
    void takesANewPasswordFromAChangedPeopleFile() throws IOException {
        Path file = Files.writeString(folder.resolve("changed.json"), people("another password 1"));
        try (RunningApp again = RunningApp.start(access, CLOCK, settings(file))) {
            assertThat(logIn(again.browser(), CLERK, "another password 1").status())
                    .isEqualTo(303);
        }
        try (RunningApp again = RunningApp.start(access, CLOCK, settings())) {
            assertThat(logIn(again.browser(), CLERK, PASSWORD).status()).isEqualTo(303);
        }
    }
}
