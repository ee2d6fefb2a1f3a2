package kz.ruqsat.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.core.shared.Iin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue over PostgreSQL: its one order, and what happens when many press at once over connections of their own. */
@ExtendWith(PostgresExtension.class)
class QueueTest {
    /** A Tuesday, 09:30 in Almaty. */
    private static final Instant MORNING = Instant.parse("2026-11-24T04:30:00Z");

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    private static final Instant TEN = Instant.parse("2026-11-24T05:00:00Z");
    private static final Iin ONE = new Iin("850101300015");
    private static final Iin OTHER = new Iin("040229500035");
    private static final int CONNECTIONS = 60;
    private static final AtomicInteger HALLS = new AtomicInteger();
    private static final SettableClock CLOCK = new SettableClock(MORNING);

    private static DatabaseAccess access;
    private static HikariDataSource pool;
    private static HallFixture desks;

    @BeforeAll
    static void connect(DatabaseAccess database) {
        access = database;
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(database.url());
        configuration.setUsername(database.server().user());
        configuration.setPassword(database.server().password());
        configuration.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(configuration);
        desks = new HallFixture(pool, CLOCK);
    }

    @AfterAll
    static void disconnect() {
        pool.close();
    }

    @BeforeEach
    void backToTheMorning() {
        CLOCK.set(MORNING);
        JdbcClient.create(access.asOwner()).sql("delete from queue_seat").update();
    }

    private static Hall hall(int counters) {
        return HallFixture.hall(access, "centre-" + HALLS.incrementAndGet(), counters);
    }

    private static Ticket booked(Hall hall, Instant slot, Iin person) {
        return ((Booked.Kept) desks.booking.book(hall, Errand.COLLECT, slot, person)).ticket();
    }

    private static Ticket walkIn(Hall hall) {
        CLOCK.advance(Duration.ofSeconds(1));
        return desks.kiosk.take(hall, Errand.COLLECT, "kiosk");
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> presses) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = presses.stream()
                    .map(press -> people.submit(() -> {
                        start.await();
                        return press.call();
                    }))
                    .toList();
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** The nth person of a crowd, with the check digit of the standard. */
    private static Iin nth(int n) {
        for (int check = 0; check <= 9; check++) {
            String digits = "80010130%03d%d".formatted(n, check);
            if (Iin.parse(digits).isPresent()) {
                return new Iin(digits);
            }
        }
        return nth(n + 400);
    }

    @Test
    void givesAsManyPlacesOfASlotAsThereAreCountersToTwoHundredWhoPressAtOnce() throws Exception {
        Hall hall = hall(7);
        List<Callable<Booked>> presses = IntStream.range(0, 200)
                .<Callable<Booked>>mapToObj(i -> () -> desks.booking.book(hall, Errand.COLLECT, TEN, nth(i)))
                .toList();

        List<Booked> answers = allAtOnce(presses);

        List<Integer> numbers = answers.stream()
                .filter(Booked.Kept.class::isInstance)
                .map(kept -> ((Booked.Kept) kept).ticket().number())
                .sorted()
                .toList();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(answers).filteredOn(Booked.Full.class::isInstance).hasSize(193);
        assertThat(slot(hall, TEN).free()).isZero();
    }

    private static Slot slot(Hall hall, Instant from) {
        return desks.booking.days(hall).stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.from().equals(from))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsOneBookingOfAPersonWhoPressesManyTimesAtOnceAndShowsTheFirst() throws Exception {
        Hall hall = hall(5);
        List<Callable<Booked>> presses = IntStream.range(0, 20)
                .<Callable<Booked>>mapToObj(i ->
                        () -> desks.booking.book(hall, Errand.COLLECT, TEN.plus(Duration.ofMinutes(20 * (i % 3))), ONE))
                .toList();

        List<Booked> answers = allAtOnce(presses);

        Ticket first = answers.stream()
                .filter(Booked.Kept.class::isInstance)
                .map(kept -> ((Booked.Kept) kept).ticket())
                .reduce((a, b) -> {
                    throw new AssertionError("booked twice: " + a + b);
                })
                .orElseThrow();
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof Booked.Kept))
                .allSatisfy(answer ->
                        assertThat(((Booked.Already) answer).ticket().id()).isEqualTo(first.id()));
        assertThat(desks.booking.days(hall).getFirst().slots().stream()
                        .mapToInt(Slot::taken)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void freesThePlaceOfACancelledBookingOnce() {
        Hall hall = hall(1);
        Ticket ticket = booked(hall, TEN, ONE);
        assertThat(desks.booking.book(hall, Errand.COLLECT, TEN, OTHER)).isInstanceOf(Booked.Full.class);

        assertThat(desks.booking.cancel(ticket.id(), OTHER)).isFalse();
        assertThat(desks.booking.cancel(ticket.id(), ONE)).isTrue();
        assertThat(desks.booking.cancel(ticket.id(), ONE)).isFalse();

        assertThat(slot(hall, TEN).taken()).isZero();
        assertThat(booked(hall, TEN, OTHER).label()).isEqualTo("B-2");
        assertThat(desks.booking.bookings(ONE)).isEmpty();
        assertThat(desks.history.of(ticket.id())).containsExactly(TicketEvent.BOOKED, TicketEvent.CANCELLED);
    }

    @Test
    void offersOnlyWorkingHoursAheadAndRefusesOthers() {
        Hall hall = hall(1);

        SlotDay today = desks.booking.days(hall).getFirst();

        assertThat(today.slots().getFirst().from()).isEqualTo(Instant.parse("2026-11-24T04:40:00Z"));
        assertThat(today.slots())
                .extracting(slot -> slot.from().toString())
                .contains("2026-11-24T07:40:00Z", "2026-11-24T09:30:00Z")
                .doesNotContain("2026-11-24T08:00:00Z");
        for (String wrong : List.of(
                "2026-11-24T04:20:00Z",
                "2026-11-24T08:00:00Z",
                "2026-11-28T05:00:00Z",
                "2026-11-24T05:01:00Z",
                "2027-11-23T05:00:00Z")) {
            assertThat(desks.booking.book(hall, Errand.COLLECT, Instant.parse(wrong), ONE))
                    .as(wrong)
                    .isInstanceOf(Booked.NoSlot.class);
        }
    }

    @Test
    void numbersWalkInsOfADayWithoutGapsWhenManyPressAtOnce() throws Exception {
        Hall hall = hall(2);
        List<Callable<Integer>> presses = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(_ ->
                        () -> desks.kiosk.take(hall, Errand.COLLECT, "kiosk").number())
                .toList();

        assertThat(allAtOnce(presses))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).boxed().toList());

        CLOCK.advance(Duration.ofDays(1));
        assertThat(walkIn(hall).label()).isEqualTo("A-1");
    }

    @Test
    void callsBookingsAtTheirTimeAndWalkInsInOrderWithoutAFastLane() {
        Hall hall = hall(1);
        desks.counter.sit(hall, 1, ONE);
        Ticket booking = booked(hall, TEN, OTHER);
        Ticket early = walkIn(hall);
        CLOCK.set(TEN.minusSeconds(10));
        Ticket justBefore = walkIn(hall);
        List<String> called = new ArrayList<>();
        called.add(served(hall));
        called.add(served(hall));
        assertThat(desks.counter.next(hall, ONE)).as("nobody before his time").isEmpty();
        assertThat(desks.counter.look(hall, ONE).nextBooking()).contains(TEN);
        CLOCK.set(TEN.plusSeconds(30));
        Ticket after = walkIn(hall);
        called.add(served(hall));
        called.add(served(hall));

        assertThat(called).containsExactly(early.label(), justBefore.label(), booking.label(), after.label());
    }

    private static String served(Hall hall) {
        Ticket ticket = desks.counter.next(hall, ONE).orElseThrow();
        desks.counter.begin(ticket.id(), ONE).orElseThrow();
        desks.counter.finish(ticket.id(), ONE).orElseThrow();
        return ticket.label();
    }

    @Test
    void neverGivesOneTicketToTwoOperatorsWhoPressAtOnce() throws Exception {
        Hall hall = hall(40);
        List<Iin> operators = IntStream.range(0, 40).mapToObj(QueueTest::nth).toList();
        for (int i = 0; i < 40; i++) {
            assertThat(desks.counter.sit(hall, i + 1, operators.get(i))).isTrue();
            walkIn(hall);
        }
        List<Callable<String>> presses = new ArrayList<>();
        // Each presses twice at once: he gets one ticket, and the same one.
        operators.forEach(operator -> IntStream.range(0, 2)
                .forEach(_ -> presses.add(() -> desks.counter
                        .next(hall, operator)
                        .map(ticket -> ticket.label() + " " + operator.value())
                        .orElse("nobody"))));

        List<String> called = allAtOnce(presses);

        assertThat(called).doesNotContain("nobody");
        assertThat(called.stream().distinct()).hasSize(40);
        assertThat(called.stream().map(label -> label.split(" ", 2)[0]).distinct())
                .hasSize(40);
        assertThat(desks.screen.board(hall).waiting()).isEmpty();
    }

    @Test
    void passesOverOneWhoIsAbsentAndEndsHimAfterTheLastCall() {
        Hall hall = hall(1);
        desks.counter.sit(hall, 1, ONE);
        Ticket absent = walkIn(hall);
        Ticket present = walkIn(hall);
        desks.counter.next(hall, ONE);
        assertThat(desks.counter.absent(hall, absent.id(), ONE).orElseThrow().state())
                .isEqualTo(Ticket.State.WAITING);

        assertThat(served(hall)).isEqualTo(present.label());
        assertThat(desks.counter.next(hall, ONE))
                .as("passed over for five minutes")
                .isEmpty();
        CLOCK.advance(Duration.ofMinutes(5));
        assertThat(desks.counter.next(hall, ONE)).map(Ticket::id).contains(absent.id());
        assertThat(desks.counter.absent(hall, absent.id(), ONE).orElseThrow().state())
                .isEqualTo(Ticket.State.NO_SHOW);

        assertThat(desks.counter.begin(absent.id(), ONE)).isEmpty();
        assertThat(desks.history.of(absent.id()))
                .containsExactly(
                        TicketEvent.TAKEN,
                        TicketEvent.CALLED,
                        TicketEvent.ABSENT,
                        TicketEvent.CALLED,
                        TicketEvent.NO_SHOW);
    }

    @Test
    void leavesATicketToTheOneWhoCalledIt() {
        Hall hall = hall(2);
        desks.counter.sit(hall, 1, ONE);
        assertThat(desks.counter.sit(hall, 1, OTHER)).isFalse();
        assertThat(desks.counter.sit(hall, 2, OTHER)).isTrue();
        assertThat(desks.counter.sit(hall, 3, OTHER)).isFalse();
        walkIn(hall);
        Ticket ticket = desks.counter.next(hall, ONE).orElseThrow();

        assertThat(desks.counter.again(ticket.id(), OTHER)).isEmpty();
        assertThat(desks.counter.begin(ticket.id(), OTHER)).isEmpty();
        assertThat(desks.counter.leave(hall, ONE)).isFalse();
        assertThat(desks.counter.again(ticket.id(), ONE)).map(Ticket::calls).contains(2);
        assertThat(desks.screen.board(hall).called())
                .extracting(Ticket::counter)
                .containsExactly(1);
    }

    @Test
    void freesACounterWhoseOperatorLeft() {
        Hall hall = hall(2);
        desks.counter.sit(hall, 1, ONE);
        Ticket ticket = walkIn(hall);
        desks.counter.next(hall, ONE);

        assertThat(desks.counter.free(hall, 1, OTHER)).isTrue();
        assertThat(desks.counter.free(hall, 1, OTHER)).isFalse();

        assertThat(desks.counter.freeCounters(hall)).containsExactly(1, 2);
        desks.counter.sit(hall, 1, OTHER);
        assertThat(desks.counter.next(hall, OTHER)).map(Ticket::id).contains(ticket.id());
        desks.counter.begin(ticket.id(), OTHER);
        desks.counter.free(hall, 1, ONE);
        assertThat(desks.history.of(ticket.id()))
                .containsExactly(
                        TicketEvent.TAKEN,
                        TicketEvent.CALLED,
                        TicketEvent.RETURNED,
                        TicketEvent.CALLED,
                        TicketEvent.BEGUN,
                        TicketEvent.FINISHED);
    }

    @Test
    void countsWaitingByDayAndHour() {
        Hall hall = hall(1);
        desks.counter.sit(hall, 1, ONE);
        CLOCK.set(TEN.plusSeconds(60));
        IntStream.range(0, 10).forEach(_ -> desks.kiosk.take(hall, Errand.COLLECT, "kiosk"));
        for (int i = 1; i <= 9; i++) {
            CLOCK.advance(Duration.ofMinutes(1));
            served(hall);
        }
        Waiting day = desks.waiting.byDay(hall, TUESDAY, TUESDAY).getFirst();
        assertThat(day.tickets()).isEqualTo(10);
        assertThat(day.served()).isEqualTo(9);
        assertThat(day.uncalled()).isEqualTo(1);
        assertThat(day.median()).isEqualTo(Duration.ofMinutes(5));
        assertThat(day.p90()).isEqualTo(Duration.ofSeconds(8 * 60 + 12));
        assertThat(desks.waiting.byHour(hall, TUESDAY, TUESDAY))
                .singleElement()
                .satisfies(hour -> assertThat(hour.hour()).isEqualTo(10));
        assertThat(desks.waiting.byDay(hall, TUESDAY.plusDays(1), TUESDAY.plusDays(9)))
                .isEmpty();
    }

    @Test
    void keepsWhatHappenedForEver() {
        Hall hall = hall(1);
        walkIn(hall);
        JdbcClient server = JdbcClient.create(pool);
        assertThat(refused(server, "delete from queue_event")).isTrue();
        assertThat(refused(server, "update queue_event set actor = 'x'")).isTrue();
    }

    private static boolean refused(JdbcClient client, String sql) {
        try {
            client.sql(sql).update();
            return false;
        } catch (org.springframework.dao.DataAccessException notAllowed) {
            return true;
        }
    }
}
