package kz.ruqsat.app.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import kz.ruqsat.app.casework.EventJson;
import kz.ruqsat.app.journal.ChainHeads;
import kz.ruqsat.app.journal.Journal;
import kz.ruqsat.app.journal.JournalCheck;
import kz.ruqsat.app.journal.JournalReport;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.licence.LicenceEvent;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SuccessionTest {
    private static final IssuingOffice OFFICE = IssuingOffice.shared();
    private static final String NAME = "«Қаратау химия» ЖШС";

    private static UnifiedNumber issue() {
        return OFFICE.issue(IssuingOffice.FIRM, NAME);
    }

    private static UnifiedNumber reissue(UnifiedNumber previous) {
        return OFFICE.reissue(previous, IssuingOffice.FIRM, NAME);
    }

    private static List<LicenceEvent> events(UnifiedNumber number) {
        return OFFICE.bean(Journal.class).read(new StreamId("licence/" + number)).stream()
                .map(EventJson::licenceEvent)
                .toList();
    }

    private static void await(UnifiedNumber number, int entries) throws InterruptedException {
        for (int i = 0; i < 500 && events(number).size() < entries; i++) {
            Thread.sleep(20);
        }
        assertThat(events(number)).hasSize(entries);
    }

    private static JournalReport verified() {
        List<ChainHeads> heads = ServiceLoader.load(ChainHeads.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new JournalCheck(OFFICE.owner(), heads).run(_ -> {});
    }

    private static void catchUpAtOnce() throws InterruptedException {
        List<Thread> several = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofVirtual().start(OFFICE.bean(Succession.class)::catchUp))
                .toList();
        for (Thread one : several) {
            one.join();
        }
    }

    @Test
    void tellsReplacedLicenceOnce() throws InterruptedException {
        UnifiedNumber old = issue();
        UnifiedNumber newer = reissue(old);
        await(old, 2);
        catchUpAtOnce();

        Licence licence = Licence.replay(events(old));
        assertThat(licence.status()).isEqualTo(Licence.Status.REISSUED);
        assertThat(licence.replacedBy()).isEqualTo(newer);
        assertThat(events(old)).hasSize(2);
        assertThat(events(newer)).hasSize(1);
        assertThat(verified().broken()).isNull();
    }

    @Test
    void catchesUpWhatAKillLeftUndone() throws InterruptedException {
        UnifiedNumber old = issue();
        UnifiedNumber newer = issue();
        JdbcClient.create(OFFICE.owner())
                .sql("update licence set replaced_by = :newer where number = :old")
                .param("newer", newer.value())
                .param("old", old.value())
                .update();
        assertThat(events(old)).hasSize(1);

        catchUpAtOnce();

        assertThat(Licence.replay(events(old)).replacedBy()).isEqualTo(newer);
        assertThat(verified().broken()).isNull();
    }

    @Test
    void keepsTheFirstSuccessor() throws InterruptedException {
        UnifiedNumber old = issue();
        UnifiedNumber first = reissue(old);
        UnifiedNumber second = reissue(old);
        await(old, 2);
        catchUpAtOnce();

        assertThat(Licence.replay(events(old)).replacedBy()).isEqualTo(first);
        assertThat(Licence.replay(events(second)).status()).isEqualTo(Licence.Status.IN_FORCE);
        assertThat(verified().broken()).isNull();
    }

    @Test
    void reissuesWhatNobodyKnowsWithoutHarm() {
        UnifiedNumber unknown = UnifiedNumber.of("LMC", 99_999_999);
        UnifiedNumber newer = reissue(unknown);
        OFFICE.bean(Succession.class).catchUp();
        assertThat(events(newer)).hasSize(1);
        assertThat(events(unknown)).isEmpty();
    }

    /**
     * A step is one transaction of at most six statements, also when it enters a licence or a refusal; one more tells the
     * applicant of the result, and one more puts what he wants by e-mail or SMS.
     */
    @Test
    void costsNoStepMoreThanSixStatementsAndTwoForTheNotice() {
        UnifiedNumber old = issue();
        OFFICE.statements().forget();
        reissue(old);
        OFFICE.refuse(IssuingOffice.FIRM, NAME);
        assertThat(OFFICE.statements().most()).isLessThanOrEqualTo(8);
    }

    /** A tail cut off is found, because the register remembers where the chain of each licence ends. */
    @Test
    void findsATailCutOff() throws InterruptedException {
        UnifiedNumber old = issue();
        reissue(old);
        await(old, 2);
        JdbcClient owner = JdbcClient.create(OFFICE.owner());
        List<byte[]> cut = owner.sql("select hash from licence where number = :old")
                .param("old", old.value())
                .query((row, _) -> row.getBytes(1))
                .list();
        owner.sql("update licence set version = 3 where number = :old")
                .param("old", old.value())
                .update();
        assertThat(verified().broken()).isNotNull();
        owner.sql("update licence set version = 2, hash = :hash where number = :old")
                .param("old", old.value())
                .param("hash", cut.getFirst())
                .update();
        assertThat(verified().broken()).isNull();
    }
}
