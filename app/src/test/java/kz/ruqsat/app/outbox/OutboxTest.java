package kz.ruqsat.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.outbox.store.OutboxRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on the real database: what was put with its transaction arrives, in order, once for the receiver. */
@ExtendWith(PostgresExtension.class)
class OutboxTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(50));

    private static @Nullable HikariDataSource pool;

    private final JdbcClient sql;
    private final OutboxRows rows;
    private final Bell bell = new Bell();
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    OutboxTest(DataSource unpooled) {
        DataSource database = pool(unpooled);
        this.sql = JdbcClient.create(database);
        this.rows = new OutboxRows(sql);
        this.outbox = new Outbox(rows, bell);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    private static synchronized HikariDataSource pool(DataSource unpooled) {
        if (pool == null) {
            HikariConfig configuration = new HikariConfig();
            configuration.setDataSource(unpooled);
            configuration.setMaximumPoolSize(8);
            pool = new HikariDataSource(configuration);
        }
        return pool;
    }

    @AfterAll
    static void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @BeforeEach
    void empty() {
        sql.sql("delete from outbox").update();
    }

    @Test
    void deliversWhatTheTransactionCommitted() throws Exception {
        Receiver shep = new Receiver("shep");
        transaction.executeWithoutResult(_ -> outbox.put(message("shep", "kept", "a")));
        transaction.executeWithoutResult(status -> {
            outbox.put(message("shep", "gone", "a"));
            status.setRollbackOnly();
        });

        assertThat(rounds(shep).run()).isEqualTo(1);

        assertThat(shep.got).containsExactly("kept");
        assertThat(outbox.of("a")).singleElement().satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(Kept.State.DELIVERED);
            assertThat(kept.told()).isEqualTo("thanks");
        });
    }

    @Test
    void sameKeyToTheSameDestinationIsOneMessageEvenAfterItsDelivery() throws Exception {
        Receiver shep = new Receiver("shep");
        outbox.put(message("shep", "1", "a"));
        rounds(shep).run();
        outbox.put(message("shep", "1", "a"));
        outbox.put(message("mail", "1", "a"));

        rounds(shep).run();

        assertThat(shep.got).containsExactly("1");
        assertThat(outbox.standings()).singleElement().satisfies(mail -> {
            assertThat(mail.destination()).isEqualTo("mail");
            assertThat(mail.waiting()).isEqualTo(1);
        });
    }

    @Test
    void killedBetweenDeliveryAndMarkDeliversAgainWithTheSameKey() throws Exception {
        Receiver shep = new Receiver("shep");
        outbox.put(message("shep", "1", "a"));
        // What a killed process leaves: leased, delivered, not marked.
        List<Delivery> lost = rows.lease("shep", 1, Duration.ofMillis(100));
        shep.deliver(lost.getFirst());
        assertThat(rounds(shep).run()).as("while it is leased").isZero();

        Thread.sleep(150);
        assertThat(rounds(shep).run()).isEqualTo(1);

        assertThat(shep.got).containsExactly("1", "1");
        assertThat(shep.attempts).containsExactly(1, 2);
        assertThat(rows.delivered(lost.getFirst(), "late"))
                .as("who was thought dead marks nothing")
                .isFalse();
    }

    @Test
    void twoNodesAtOnceDeliverOnceAndKeepTheOrderOfASubject() throws Exception {
        Receiver shep = new Receiver("shep");
        List<String> put = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            put.add(i % 30 + "/" + String.format(Locale.ROOT, "%03d", i));
            outbox.put(message("shep", put.getLast(), "subject-" + i % 30));
        }

        atOnce(4, () -> rounds(shep).run());

        assertThat(shep.got).containsExactlyInAnyOrderElementsOf(put);
        for (int subject = 0; subject < 30; subject++) {
            String prefix = subject + "/";
            assertThat(shep.got.stream().filter(key -> key.startsWith(prefix))).isSorted();
        }
    }

    @Test
    void nextOfASubjectWaitsForTheOneThatCouldNotBeDelivered() throws Exception {
        Random chance = new Random(7);
        Receiver shaky = new Receiver(
                "shep",
                key -> chance.nextInt(3) > 0
                        ? new Attempt.Unreachable(Duration.ZERO, "gone")
                        : new Attempt.Delivered("thanks"));
        List<String> put = IntStream.range(100, 112).mapToObj(Integer::toString).toList();
        put.forEach(key -> outbox.put(message("shep", key, "a")));

        runUntilEmpty(rounds(shaky), "shep");

        assertThat(shaky.got).containsExactlyElementsOf(put);
    }

    @Test
    void destinationThatIsDownHoldsUpNoOtherAndIsSpared() throws Exception {
        Receiver down = new Receiver("shep", _ -> new Attempt.Unreachable(Duration.ofMinutes(5), "refused"));
        Receiver mail = new Receiver("mail");
        for (int i = 0; i < 50; i++) {
            outbox.put(message("shep", "s" + i, "a" + i));
            outbox.put(message("mail", "m" + i, "a" + i));
        }
        Patience patient = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMillis(50));
        Rounds toShep = new Rounds(down, rows, patient);

        assertThat(toShep.run()).isZero();
        assertThat(rounds(mail).run()).isEqualTo(50);

        assertThat(down.attempts).as("four at once, then nothing more").hasSizeLessThanOrEqualTo(4);
        assertThat(toShep.rest()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(60));
        assertThat(outbox.standings())
                .singleElement()
                .satisfies(shep -> assertThat(shep.waiting()).isEqualTo(50));
    }

    @Test
    void everythingArrivesOnceAfterTheOutage() throws Exception {
        boolean[] up = {false};
        Receiver shep = new Receiver(
                "shep",
                _ -> up[0] ? new Attempt.Delivered("thanks") : new Attempt.Unreachable(Duration.ZERO, "refused"));
        List<String> put = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        put.forEach(key -> outbox.put(message("shep", key, "of-" + key)));
        Rounds rounds = rounds(shep);
        rounds.run();
        up[0] = true;

        runUntilEmpty(rounds, "shep");

        assertThat(shep.got).containsExactlyInAnyOrderElementsOf(put);
    }

    @Test
    void refusedMessageIsParkedShownAndMayBeReleasedWhileTheNextGoesOn() throws Exception {
        boolean[] refuses = {true};
        Receiver mail = new Receiver(
                "mail",
                key -> refuses[0] && key.equals("1")
                        ? new Attempt.Rejected("550 no such mailbox")
                        : new Attempt.Delivered("thanks"));
        outbox.put(message("mail", "1", "a"));
        outbox.put(message("mail", "2", "a"));
        rounds(mail).run();

        Kept parked = outbox.parked("mail", 10).getFirst();
        assertThat(parked.key()).isEqualTo("1");
        assertThat(parked.told()).isEqualTo("550 no such mailbox");
        assertThat(mail.got).containsExactly("2");

        refuses[0] = false;
        assertThat(outbox.release(parked.id())).isTrue();
        rounds(mail).run();
        assertThat(mail.got).containsExactly("2", "1");
        assertThat(outbox.release(parked.id())).isFalse();
    }

    @Test
    void courierIsWokenAfterTheCommitAndNotBefore() throws Exception {
        Receiver shep = new Receiver("shep");
        Patience rarely = new Patience(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofHours(1));
        Couriers couriers = new Couriers(List.of(new Rounds(shep, rows, rarely)), bell, rarely);
        couriers.start();
        try {
            Thread.sleep(100);
            transaction.executeWithoutResult(_ -> {
                outbox.put(message("shep", "1", "a"));
                assertThat(shep.got).isEmpty();
            });
            for (int i = 0; i < 500 && shep.got.isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertThat(shep.got).containsExactly("1");
        } finally {
            couriers.destroy();
        }
    }

    @Test
    void whatACourierThrowsIsTriedAgain() throws Exception {
        int[] calls = {0};
        Receiver shaky = new Receiver("shep", _ -> {
            if (calls[0]++ == 0) {
                throw new IllegalStateException("a fault of ours");
            }
            return new Attempt.Delivered("thanks");
        });
        outbox.put(message("shep", "1", "a"));

        runUntilEmpty(rounds(shaky), "shep");

        assertThat(shaky.got).containsExactly("1");
    }

    @Test
    void twoThousandMessagesDrain() throws Exception {
        Receiver shep = new Receiver("shep");
        outbox.putAll(IntStream.range(0, 2_000)
                .mapToObj(i -> message("shep", "k" + i, "s" + i % 400))
                .toList());

        atOnce(2, () -> new Rounds(new Wide(shep), rows, SHORT).run());

        assertThat(shep.got).hasSize(2_000).doesNotHaveDuplicates();
    }

    private Rounds rounds(Receiver receiver) {
        return new Rounds(receiver, rows, SHORT);
    }

    private void runUntilEmpty(Rounds rounds, String destination) throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            rounds.run();
            if (outbox.standings().stream().noneMatch(s -> s.destination().equals(destination) && s.waiting() > 0)) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("Still waiting: " + outbox.standings());
    }

    private static void atOnce(int nodes, Callable<Integer> node) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                all.add(threads.submit(() -> {
                    go.await();
                    return node.call();
                }));
            }
            go.countDown();
            for (Future<Integer> one : all) {
                one.get();
            }
        }
    }

    private static OutgoingMessage message(String destination, String key, String subject) {
        return new OutgoingMessage(destination, key, "{}", subject);
    }

    private record Wide(Receiver receiver) implements Courier {
        @Override
        public String destination() {
            return receiver.destination();
        }

        @Override
        public Attempt deliver(Delivery delivery) {
            return receiver.deliver(delivery);
        }

        @Override
        public int atOnce() {
            return 64;
        }
    }

    private static final class Receiver implements Courier {
        private final String destination;
        private final Function<String, Attempt> answers;
        private final ConcurrentLinkedQueue<String> got = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Integer> attempts = new ConcurrentLinkedQueue<>();

        Receiver(String destination) {
            this(destination, _ -> new Attempt.Delivered("thanks"));
        }

        Receiver(String destination, Function<String, Attempt> answers) {
            this.destination = destination;
            this.answers = answers;
        }

        @Override
        public String destination() {
            return destination;
        }

        @Override
        public Attempt deliver(Delivery delivery) {
            attempts.add(delivery.attempt());
            Attempt attempt = answers.apply(delivery.key());
            if (attempt instanceof Attempt.Delivered) {
                got.add(delivery.key());
            }
            return attempt;
        }
    }
}
