package kz.ruqsat.core.deadline;

import static kz.ruqsat.core.deadline.Kazakhstan.CALENDAR;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import kz.ruqsat.core.shared.Seeds;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final int RUNS = 1_000;
    private static final Reminders ORDER = new Reminders(Duration.ofHours(8), 0.25, Duration.ofHours(8));
    private static final Instant START = at("2026-01-10T00:00");

    @Test
    void remindsOneWorkingDayBeforeALongTermEnds() {
        RunningTerm twelveDays = CLOCK.begin(new Term(12, TermUnit.WORKING_DAY), at("2026-11-20T10:00"));
        assertThat(twelveDays.due()).isEqualTo(at("2026-12-08T18:30"));
        assertThat(ORDER.remindAt(CLOCK, twelveDays)).contains(at("2026-12-08T09:00"));
    }

    @Test
    void remindsWhenAQuarterIsLeftOfAShortTerm() {
        assertThat(ORDER.remindAt(CLOCK, CLOCK.begin(new Term(2, TermUnit.WORKING_DAY), at("2026-11-20T10:00"))))
                .contains(at("2026-11-24T14:30"));
        assertThat(ORDER.remindAt(CLOCK, CLOCK.begin(new Term(20, TermUnit.MINUTE), at("2026-11-20T18:20"))))
                .contains(at("2026-11-23T09:05"));
    }

    @Test
    void isSilentWhileTheTermStandsStillAndMovesWithItsResumption() {
        RunningTerm running = CLOCK.begin(new Term(12, TermUnit.WORKING_DAY), at("2026-11-20T10:00"));
        RunningTerm paused = CLOCK.pause(running, at("2026-11-24T10:00"));
        assertThat(ORDER.remindAt(CLOCK, paused)).isEmpty();
        RunningTerm resumed = CLOCK.resume(paused, at("2026-11-26T10:00"));
        assertThat(ORDER.remindAt(CLOCK, resumed)).contains(at("2026-12-10T09:00"));
    }

    @Test
    void tellsTheFirstSuperiorAtOnceAndTheNextADayLater() {
        Instant end = at("2026-11-24T18:30");
        assertThat(ORDER.superiorsToldBy(CLOCK, end, end)).isZero();
        assertThat(ORDER.superiorsToldBy(CLOCK, end, at("2026-11-24T18:31"))).isEqualTo(1);
        assertThat(ORDER.superiorsToldBy(CLOCK, end, at("2026-11-25T18:29"))).isEqualTo(1);
        assertThat(ORDER.superiorsToldBy(CLOCK, end, at("2026-11-25T18:30"))).isEqualTo(2);
    }

    @Test
    void remindsInWorkingTimeWithTheLeadLeft() {
        Seeds.forAll(RUNS, random -> {
            RunningTerm running = term(random);
            Instant reminder = ORDER.remindAt(CLOCK, running).orElseThrow();
            Duration lead = ORDER.lead(CLOCK, running);
            assertThat(CALENDAR.workingTimeBetween(reminder, running.due())).isEqualTo(lead);
            assertThat(reminder).isBefore(running.due()).isAfterOrEqualTo(CALENDAR.receipt(running.from()));
            assertThat(lead).isPositive().isLessThanOrEqualTo(ORDER.before());
            assertThat(CALENDAR.workingTimeBetween(reminder, reminder.plusMillis(1)))
                    .isEqualTo(Duration.ofMillis(1));
        });
    }

    @Test
    void findsEveryTermWhoseReminderIsDueBeforeTheHorizon() {
        Seeds.forAll(RUNS, random -> {
            RunningTerm running = term(random);
            Instant reminder = ORDER.remindAt(CLOCK, running).orElseThrow();
            Instant now = reminder.plusSeconds(random.nextInt(100_000));
            assertThat(ORDER.horizon(CLOCK, now)).isAfterOrEqualTo(running.due());
        });
    }

    @Test
    void remindsNoEarlierAfterAPause() {
        Seeds.forAll(RUNS, random -> {
            RunningTerm running = term(random);
            Instant stopped = running.from().plusSeconds(random.nextInt(900_000));
            RunningTerm after =
                    CLOCK.resume(CLOCK.pause(running, stopped), stopped.plusSeconds(random.nextInt(900_000)));
            assertThat(ORDER.remindAt(CLOCK, after).orElseThrow())
                    .isAfterOrEqualTo(ORDER.remindAt(CLOCK, running).orElseThrow());
        });
    }

    @Test
    void subtractsTheWorkingTimeThatWasAdded() {
        Seeds.forAll(RUNS, random -> {
            Instant to = START.plusSeconds(random.nextInt(29_000_000)).plusSeconds(864_000);
            Duration time = Duration.ofSeconds(random.nextInt(100_000));
            Instant from = CALENDAR.minusWorkingTime(to, time);
            assertThat(CALENDAR.workingTimeBetween(from, to)).isEqualTo(time);
            assertThat(from).isBeforeOrEqualTo(to);
        });
    }

    private static RunningTerm term(Random random) {
        TermUnit unit = TermUnit.values()[random.nextInt(TermUnit.values().length)];
        return CLOCK.begin(new Term(1 + random.nextInt(20), unit), START.plusSeconds(random.nextInt(28_000_000)));
    }
}
