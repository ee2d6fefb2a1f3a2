package kz.ruqsat.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.casework.Casework.CommandMaker;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.StatementCounter;
import kz.ruqsat.app.deadlines.SilenceWatch;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The casework on the real database and the real law: one command, one transaction, few statements, no lost race. */
@SpringBootTest(
        classes = {RuqsatApp.class, CaseworkTest.Counting.class},
        properties = "ruqsat.jobs=false")
class CaseworkTest {
    /** A Tuesday, 10:00 in Almaty. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T05:00:00Z");

    private static final SettableClock CLOCK = new SettableClock(TUESDAY);

    @Autowired
    private Casework casework;

    @Autowired
    private Laws laws;

    @Autowired
    private SilenceWatch silence;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor counting() {
            return StatementCounter.aroundTheDataSource();
        }

        @Bean
        @Primary
        InstantSource tuesday() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        PostgresExtension.register(registry);
    }

    @BeforeEach
    void backToTuesday() {
        CLOCK.set(TUESDAY);
    }

    @Test
    void reachesTheLicenceWithAtMostSixStatementsAStepAndSevenAtTheSignature() {
        UnifiedNumber number = filed();
        counter().forget();

        workToTheEnd(number);

        assertThat(casework.find(number).orElseThrow().state()).isInstanceOf(Decided.class);
        assertThat(counter().transactions()).hasSizeGreaterThan(9);
        // The signature also enters the licence and tells the applicant of the result.
        assertThat(counter().transactions())
                .allMatch(one -> one.size() <= (one.stream().anyMatch(s -> s.contains("insert into licence")) ? 7 : 6));
        assertThat(row(number, "status")).isEqualTo("GRANTED");
        assertThat(sql.sql("select count(*) from licence where application = ?")
                        .param(number.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void readTablesSayWhatTheJournalSays() {
        UnifiedNumber number = filed();
        int step = 0;
        for (CommandMaker command : stepsToTheSignature(number)) {
            done(number, command);
            Case subject = casework.find(number).orElseThrow();
            assertThat(row(number, "version"))
                    .as("step %d", step++)
                    .isEqualTo(Integer.toString(subject.history().size()));
            assertThat(row(number, "task"))
                    .isEqualTo(Integer.toString(subject.task().orElseThrow().number()));
            assertThat(row(number, "step"))
                    .isEqualTo(subject.task().orElseThrow().step().value());
        }
    }

    @Test
    void oneOfTwoWhoRegisterAtOnceWins() throws Exception {
        for (int round = 0; round < 25; round++) {
            UnifiedNumber number = filed();
            List<Handled> results = atOnce(
                    () -> casework.handle(number, "iin:1", (_, n) -> register(Cast.CLERK, n)),
                    () -> casework.handle(number, "iin:2", (_, n) -> register(Cast.OTHER_CLERK, n)));

            assertThat(results).filteredOn(Handled.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(r -> r instanceof Handled.Refused refused && refused.overtaken())
                    .hasSize(1);
        }
        assertThat(numbersOf("INCOMING")).isEqualTo(oneTo(numbersOf("INCOMING").size()));
    }

    @Test
    void numbersPapersWithoutGapsUnderParallelWork() throws Exception {
        List<Callable<Handled>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UnifiedNumber number = filed();
            work.add(() -> casework.handle(number, "iin:1", (_, n) -> register(Cast.CLERK, n)));
            work.add(() -> casework.handle(number, "iin:2", (_, n) -> register(Cast.DIVISION_HEAD, n)));
        }

        List<Handled> results = inThreads(8, work);

        assertThat(results).filteredOn(Handled.Done.class::isInstance).hasSize(40);
        assertThat(numbersOf("INCOMING")).isEqualTo(oneTo(numbersOf("INCOMING").size()));
    }

    @Test
    void refusedCommandWritesNothing() {
        UnifiedNumber number = filed();
        String before = row(number, "version");

        Handled handled = casework.handle(number, "iin:1", (_, n) -> register(Cast.EXPERT, n));

        assertThat(handled).isInstanceOf(Handled.Refused.class);
        assertThat(row(number, "version")).isEqualTo(before);
    }

    @Test
    void silenceBecomesConsentOnceTheTermIsOver() {
        UnifiedNumber number = filed();
        stepsToTheSignature(number).subList(0, 4).forEach(command -> done(number, command));
        assertThat(silence.look()).isZero();

        CLOCK.advance(Duration.ofDays(30));
        silence.look();

        assertThat(sql.sql("select distinct answer from consent where application = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly("SILENT");
        assertThat(silence.look()).isZero();
    }

    @Test
    void answerAfterTheDecisionIsRefusedAsOvertaken() {
        UnifiedNumber number = filed();
        workToTheEnd(number);

        Handled late = casework.handle(
                number, "iin:1", (_, _) -> new Command.AnswerConsent("c1", Cast.of("industrial-safety"), true, ""));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Handled.Refused.class,
                        refused -> assertThat(refused.overtaken()).isTrue());
    }

    private void workToTheEnd(UnifiedNumber number) {
        stepsToTheSignature(number).forEach(command -> done(number, command));
        UnifiedNumber licence = UnifiedNumber.of("LMC", Math.abs(number.hashCode()) % 90_000_000);
        done(
                number,
                (_, n) -> new Command.Sign(
                        7,
                        Cast.PROVIDER_HEAD,
                        Cast.signature(Cast.PROVIDER_HEAD.iin(), CLOCK.instant()),
                        Cast.SHA,
                        n.outgoing(),
                        licence));
    }

    private List<CommandMaker> stepsToTheSignature(UnifiedNumber number) {
        List<CommandMaker> steps = new ArrayList<>();
        steps.add((_, n) -> register(Cast.CLERK, n));
        steps.add((_, _) -> new Command.Assign(2, Cast.DIVISION_HEAD, Cast.EXPERT.iin(), "Қарап шығыңыз"));
        steps.add((_, _) -> new Command.CheckCompleteness(3, Cast.EXPERT, List.of(), ""));
        steps.add((_, _) -> new Command.RequestConsents(4, Cast.EXPERT, ""));
        for (String id : List.of("c1", "c2", "c3")) {
            steps.add((state, _) -> new Command.AnswerConsent(id, asked((InReview) state, id), true, ""));
        }
        steps.add((_, _) -> new Command.ProposeGrant(5, Cast.EXPERT, ""));
        steps.add((_, _) -> new Command.Agree(6, Cast.DIVISION_HEAD, ""));
        return steps;
    }

    private static Officer asked(InReview state, String id) {
        ConsentRequest request = state.consent(id).orElseThrow().request();
        return Cast.of(request.body());
    }

    private static Command register(Officer by, PaperNumbers numbers) {
        return new Command.Register(1, by, numbers.incoming(), null);
    }

    private List<Event> done(UnifiedNumber number, CommandMaker command) {
        Handled handled = casework.handle(number, "iin:test", command);
        assertThat(handled).isInstanceOf(Handled.Done.class);
        return ((Handled.Done) handled).events();
    }

    private UnifiedNumber filed() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        UnifiedNumber number = casework.newNumber(laws.current(Cast.MINING, day).orElseThrow());
        Iin head = Cast.HEAD_OF_FIRM;
        assertThat(casework.begin(Cast.request(number, laws, day), "iin:test")).isInstanceOf(Handled.Done.class);
        done(number, (_, _) -> new Command.RecordPayment(Cast.payment(4_325_000, CLOCK.instant())));
        done(number, (_, _) -> new Command.FileApplication(Cast.signature(head, CLOCK.instant()), Cast.SHA));
        return number;
    }

    private StatementCounter counter() {
        return (StatementCounter) database;
    }

    private String row(UnifiedNumber number, String column) {
        return sql.sql("select " + column + "::text from application where number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private List<Integer> numbersOf(String direction) {
        return sql.sql("select number from paper where direction = ? order by number")
                .param(direction)
                .query(Integer.class)
                .list();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Handled> atOnce(Callable<Handled> one, Callable<Handled> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        Callable<Handled> first = () -> {
            start.await();
            return one.call();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Handled> waiting = threads.submit(first);
            start.countDown();
            Handled second = other.call();
            return List.of(waiting.get(), second);
        }
    }

    private static List<Handled> inThreads(int count, List<Callable<Handled>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Handled> results = new ArrayList<>();
            for (Future<Handled> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
