package kz.ruqsat.app.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders, marks and escalations on the real database, and the superiors' pages. */
class TermWatchTest {
    /** A Tuesday. Two working days end on Thursday at 18:30. */
    private static final Instant TUESDAY = at("2026-11-24T10:00");

    private static final SettableClock CLOCK = new SettableClock(TUESDAY);
    private static IssuingOffice office;

    @BeforeAll
    static void opens() {
        office = IssuingOffice.at(CLOCK);
    }

    @AfterAll
    static void closes() {
        office.close();
    }

    @BeforeEach
    void tuesday() {
        CLOCK.set(TUESDAY);
        // Log-ins of another test, later in the week, must not hold up this one's.
        office.bean(JdbcClient.class).sql("delete from login_delay").update();
    }

    @Test
    void remindsMarksAndTellsOneSuperiorAfterTheOther() {
        UnifiedNumber number = office.waitingFor(Action.CHECK_COMPLETENESS);

        assertThat(saidAt("2026-11-26T14:29", number)).isEmpty();
        assertThat(saidAt("2026-11-26T14:30", number)).containsExactly("REMINDER 0 expert");
        assertThat(saidAt("2026-11-26T18:30", number)).hasSize(1);
        assertThat(saidAt("2026-11-26T18:31", number))
                .containsExactly("REMINDER 0 expert", "OVERDUE 0 expert", "ESCALATION 1 division-head");
        assertThat(saidAt("2026-11-27T18:29", number)).hasSize(3);
        assertThat(saidAt("2026-11-27T18:30", number)).hasSize(4).endsWith("ESCALATION 2 provider-head");
        assertThat(saidAt("2026-12-24T12:00", number)).hasSize(4);
        assertThat(signals(number).get(2).signal().to().person())
                .as("who assigned this case")
                .hasToString(official("division-head").iin());
    }

    @Test
    void isSilentWhileATermStandsStillAndBeginsAnewWhenItRunsOn() {
        UnifiedNumber number = office.reissueWaitingFor(Action.EXAMINE);
        assertThat(task(number).term().paused()).isTrue();
        assertThat(saidAt("2026-11-30T10:00", number)).noneMatch(said -> said.endsWith("expert"));

        while (task(number).term().paused()) {
            office.advance(number);
        }
        Instant due = task(number).term().due();
        assertThat(due).isAfter(at("2026-11-30T10:00"));
        List<String> said = saidAt(due.minus(Duration.ofMinutes(1)), number);
        assertThat(said).filteredOn(one -> one.endsWith("expert")).containsExactly("REMINDER 0 expert");
    }

    @Test
    void remindsAnotherBodyOfItsQuestionAndCallsSilenceThatIsConsentNoDelay() {
        UnifiedNumber number = office.waitingFor(Action.EXAMINE);

        List<String> said = saidAt("2026-12-08T18:29", number);

        assertThat(said).filteredOn("REMINDER 0 consent-officer"::equals).isNotEmpty();
        assertThat(saidAt("2026-12-12T12:00", number)).doesNotContain("OVERDUE 0 consent-officer");
    }

    @Test
    void tellsOnceHoweverManyNodesLook() throws Exception {
        List<UnifiedNumber> numbers = Stream.generate(() -> office.waitingFor(Action.CHECK_COMPLETENESS))
                .limit(4)
                .toList();
        CLOCK.set(at("2026-11-27T18:31"));
        TermWatch watch = office.bean(TermWatch.class);
        List<Callable<Integer>> nodes =
                Stream.<Callable<Integer>>generate(() -> watch::look).limit(6).toList();
        long before = all();
        int said = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> node : threads.invokeAll(nodes)) {
                said += node.get();
            }
        }
        assertThat(all() - before).isEqualTo(said);
        numbers.forEach(number -> assertThat(kinds(number))
                .containsExactly("OVERDUE 0 expert", "ESCALATION 1 division-head", "ESCALATION 2 provider-head"));
    }

    @Test
    void showsTheSuperiorsWhatBreaksAndWhatWasEscalated() {
        UnifiedNumber number = office.waitingFor(Action.CHECK_COMPLETENESS);
        saidAt("2026-11-26T18:31", number);
        PeopleFile.Official expert = official("expert");
        Browser boss = signedIn(official("division-head"));

        assertThat(boss.get("/review/terms?within=OVERDUE&person=" + expert.iin())
                        .body())
                .contains(number.value(), expert.surname(), "superiors told: 1");
        assertThat(boss.get("/review/terms?within=OVERDUE&role=clerk").body()).doesNotContain(number.value());
        Answer csv = boss.get("/review/terms.csv?role=expert");
        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.body()).contains("\"" + number + "\"");
        assertThat(boss.get("/review/terms/escalations").body()).contains(number.value(), "Level 1");
        assertThat(signedIn(expert).get("/review?due=OVERDUE").body()).contains("Superior told");
        assertThat(signedIn(expert).get("/notices").body()).contains(number + ": a term is over");
        assertThat(boss.get("/notices").body()).contains(number + ": a term of somebody under you is over");
        assertThat(boss.get("/review/" + number).body()).contains("What was said about terms", "The term is over");
        assertThat(signedIn(expert).get("/review/terms").status()).isEqualTo(403);
        assertThat(boss.get("/review/terms?within=NONSENSE&role=no+such+role&after=x_y_z")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void walksThroughManyPages() {
        for (int i = 0; i < 27; i++) {
            office.waitingFor(Action.REGISTER);
        }
        CLOCK.set(at("2026-11-24T10:05"));
        Browser boss = signedIn(official("provider-head"));
        String first = boss.get("/review/terms?within=TODAY&role=clerk").body();
        String next = first.replaceAll("(?s).*href=\"(/review/terms\\?[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = boss.get(next).body();
        assertThat(numbers(first)).hasSize(25).doesNotContainAnyElementsOf(numbers(second));
        assertThat(numbers(second)).isNotEmpty();
    }

    private static List<String> numbers(String page) {
        List<String> numbers = new ArrayList<>();
        var found = java.util.regex.Pattern.compile("href=\"/review/(KZ[0-9A-Z]+)\"")
                .matcher(page);
        while (found.find()) {
            numbers.add(found.group(1));
        }
        return numbers;
    }

    private static List<String> saidAt(String local, UnifiedNumber number) {
        return saidAt(at(local), number);
    }

    private static List<String> saidAt(Instant now, UnifiedNumber number) {
        CLOCK.set(now);
        office.bean(TermWatch.class).look();
        assertThat(office.bean(TermWatch.class).look()).as("said again").isZero();
        return kinds(number);
    }

    private static List<String> kinds(UnifiedNumber number) {
        return signals(number).stream()
                .map(Said::signal)
                .map(signal ->
                        signal.kind() + " " + signal.level() + " " + signal.to().role())
                .toList();
    }

    private static List<Said> signals(UnifiedNumber number) {
        return office.bean(TermSignals.class).of(number);
    }

    private static long all() {
        return office.bean(JdbcClient.class)
                .sql("select count(*) from term_signal")
                .query(Long.class)
                .single();
    }

    private static OpenTask task(UnifiedNumber number) {
        return office.bean(Casework.class).find(number).orElseThrow().task().orElseThrow();
    }

    private static Browser signedIn(PeopleFile.Official official) {
        Browser browser = new Browser(office.address());
        Answer page = browser.get("/staff/login");
        Map<String, String> typed = Map.of("login", official.iin(), "password", official.password());
        assertThat(browser.submit(page, "/staff/login", typed).status()).isEqualTo(303);
        return browser;
    }

    private static PeopleFile.Official official(String role) {
        return office.sandbox().people().bodies().stream()
                .filter(body -> body.id().equals("committee"))
                .flatMap(body -> body.people().stream())
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Laws.ZONE).toInstant();
    }
}
