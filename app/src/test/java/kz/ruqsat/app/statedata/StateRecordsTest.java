package kz.ruqsat.app.statedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.StateDatabases;
import kz.ruqsat.app.statedata.store.StateAnswerRows;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgresExtension.class)
class StateRecordsTest {
    private static final Asking CLERK = Asking.ofDraft("iin:850101300015", "d");
    private static final Iin HEAD = new Iin("850101300015");
    private static final Bin FIRM = new Bin("220340001231");
    private static final LegalEntity KNOWN = new LegalEntity(
            FIRM,
            new LocalText("«Кен» ЖШС", "ТОО «Кен»", "Ken LLP"),
            new LocalText("«Кен»", "«Кен»", "Ken"),
            LocalDate.of(2022, 3, 12),
            "город Астана",
            false,
            new LegalEntity.Head(HEAD, "Әлиев Ержан"));

    private volatile Instant now = Instant.parse("2026-11-22T05:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Supplier<Reply<Optional<LegalEntity>>> firms = () -> new Reply.Answered<>(Optional.of(KNOWN));
    private final StateRecords records;

    StateRecordsTest(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("delete from state_answer").update();
        records = new StateRecords(new Databases(), new StateAnswerRows(sql), () -> now);
    }

    @AfterEach
    void close() {
        records.destroy();
    }

    @Test
    void remembersTheAnswerForADay() {
        StateAnswer answer = look(false);
        assertThat(answer).isInstanceOfSatisfying(StateAnswer.Found.class, found -> {
            assertThat(found.known().head()).isEqualTo(new Known.Head(HEAD, "Әлиев Ержан"));
            assertThat(found.known().isNamed("тоо \"КЕН\"")).isTrue();
            assertThat(found.known().isNamed("ТОО «Кент»")).isFalse();
        });
        assertThat(look(false)).isEqualTo(answer);
        assertThat(asked).hasValue(1);
        look(true);
        assertThat(asked).hasValue(2);
        pass(Duration.ofHours(25));
        look(false);
        assertThat(asked).hasValue(3);
    }

    @Test
    void tellsWhatIsAbsentFromWhatCouldNotBeReached() {
        firms = (() -> new Reply.Answered<>(Optional.empty()));
        assertThat(look(false)).isInstanceOf(StateAnswer.Absent.class);
        Iin unreached = new Iin("991231400026");
        assertThat(records.look(List.of(unreached), CLERK, false).getFirst()).isInstanceOf(StateAnswer.Unreached.class);
        assertThat(records.kept(unreached)).get().isInstanceOf(StateAnswer.Unreached.class);
    }

    @Test
    void keepsTheEarlierAnswerWhenTheDatabaseIsDownAndRestsBeforeItAsksAgain() {
        look(false);
        pass(Duration.ofHours(25));
        firms = (() -> new Reply.Unreachable<>(Duration.ofSeconds(1), "down"));
        assertThat(look(false)).isInstanceOfSatisfying(StateAnswer.Found.class, found -> {
            assertThat(found.failedAt()).isEqualTo(now);
            assertThat(found.known().name()).isEqualTo(KNOWN.fullName());
        });
        look(false);
        assertThat(asked).hasValue(2);
        pass(Duration.ofSeconds(31));
        firms = (() -> {
            throw new IllegalStateException("a trouble of our own");
        });
        look(false);
        assertThat(asked).hasValue(3);
        firms = (() -> new Reply.Answered<>(Optional.of(KNOWN)));
        assertThat(look(true).failedAt()).isNull();
    }

    @Test
    void keepsNobodyWaitingForASlowDatabaseAndTakesTheLateAnswer() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        firms = (() -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Reply.Answered<>(Optional.of(KNOWN));
        });
        assertThat(look(false)).isInstanceOf(StateAnswer.Unreached.class);
        assertThat(records.kept(FIRM)).isEmpty();
        slow.countDown();
        for (int i = 0; i < 500 && records.kept(FIRM).isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(records.fresh(FIRM)).get().isInstanceOf(StateAnswer.Found.class);
    }

    private StateAnswer look(boolean anew) {
        return records.look(List.of(FIRM), CLERK, anew).getFirst();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private final class Databases implements StateDatabases {
        @Override
        public Reply<Optional<NaturalPerson>> naturalPerson(Iin iin, Asking asking) {
            return new Reply.Unreachable<>(Duration.ofSeconds(1), "down");
        }

        @Override
        public Reply<Optional<LegalEntity>> legalEntity(Bin bin, Asking asking) {
            asked.incrementAndGet();
            return firms.get();
        }
    }
}
