package kz.ruqsat.core.deadline;

import static kz.ruqsat.core.deadline.Kazakhstan.CALENDAR;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.ZONE;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;
import kz.ruqsat.core.shared.Seeds;
import org.junit.jupiter.api.Test;

/** What holds for every term, whenever it begins, stops and runs on. */
class TermPropertiesTest {
    private static final int RUNS = 2_000;
    private static final Instant START = at("2026-01-03T00:00");

    @Test
    void endsInWorkingTimeAfterReceipt() {
        Seeds.forAll(RUNS, random -> {
            Instant event = instant(random);
            Instant due = CLOCK.due(term(random), event);
            assertThat(due).isAfter(CALENDAR.receipt(event));
            assertThat(inWorkingTime(due)).as("%s", due).isTrue();
        });
    }

    @Test
    void endsNoEarlierForLaterEvent() {
        Seeds.forAll(RUNS, random -> {
            Term term = term(random);
            Instant event = instant(random);
            Instant later = event.plusSeconds(random.nextInt(200_000));
            assertThat(CLOCK.due(term, later)).isAfterOrEqualTo(CLOCK.due(term, event));
        });
    }

    @Test
    void endsNoEarlierForLongerTerm() {
        Seeds.forAll(RUNS, random -> {
            Term term = term(random);
            Instant event = instant(random);
            Term longer = new Term(term.value() + 1, term.unit());
            assertThat(CLOCK.due(longer, event)).isAfterOrEqualTo(CLOCK.due(term, event));
        });
    }

    @Test
    void takesAwayWorkingTimeThatWasAdded() {
        Seeds.forAll(RUNS, random -> {
            Instant from = instant(random);
            Duration time = Duration.ofSeconds(random.nextInt(400_000));
            Instant to = CALENDAR.plusWorkingTime(from, time);
            assertThat(CALENDAR.workingTimeBetween(from, to)).isEqualTo(time);
            assertThat(CALENDAR.plusWorkingTime(to, Duration.ZERO)).isEqualTo(to);
        });
    }

    @Test
    void addsUpWorkingTime() {
        Seeds.forAll(RUNS, random -> {
            Instant from = instant(random);
            Instant middle = from.plusSeconds(random.nextInt(900_000));
            Instant to = middle.plusSeconds(random.nextInt(900_000));
            assertThat(CALENDAR.workingTimeBetween(from, middle).plus(CALENDAR.workingTimeBetween(middle, to)))
                    .isEqualTo(CALENDAR.workingTimeBetween(from, to));
        });
    }

    @Test
    void givesBackExactlyWhatWasLeft() {
        Seeds.forAll(RUNS, random -> {
            RunningTerm running = CLOCK.begin(term(random), instant(random));
            Instant stopped = running.from().plusSeconds(random.nextInt(1_500_000));
            Instant resumed = stopped.plusSeconds(random.nextInt(1_500_000));
            RunningTerm after = CLOCK.resume(CLOCK.pause(running, stopped), resumed);
            if (stopped.isBefore(running.due())) {
                assertThat(left(after, resumed)).as("%s", after).isEqualTo(left(running, stopped));
                assertThat(after.due()).isAfterOrEqualTo(running.due());
            } else {
                assertThat(after.due()).isEqualTo(running.due());
            }
        });
    }

    @Test
    void movesNothingByPauseOutsideWorkingTime() {
        Seeds.forAll(RUNS, random -> {
            RunningTerm running = CLOCK.begin(term(random), instant(random));
            Instant stopped = running.from().plusSeconds(random.nextInt(600_000));
            Instant resumed = stopped.plusSeconds(random.nextInt(100_000));
            if (CALENDAR.workingTimeBetween(stopped, resumed).isZero()) {
                RunningTerm after = CLOCK.resume(CLOCK.pause(running, stopped), resumed);
                assertThat(after.due()).isEqualTo(running.due());
            }
        });
    }

    @Test
    void isNeverNegativeAndNeverUsedBeyondItsMeasureUnlessLate() {
        Seeds.forAll(RUNS, random -> {
            RunningTerm running = CLOCK.begin(term(random), instant(random));
            Instant now = running.from().minusSeconds(random.nextInt(5_000));
            Duration usedBefore = Duration.ZERO;
            for (int i = 0; i < 6; i++) {
                TermProgress progress = CLOCK.progress(running, now);
                assertThat(progress.used())
                        .isEqualTo(progress.allowed().minus(progress.left()).plus(progress.late()))
                        .isGreaterThanOrEqualTo(usedBefore);
                assertThat(progress.late().isZero() || progress.left().isZero()).isTrue();
                assertThat(progress.allowed()).isPositive();
                usedBefore = progress.used();
                running = perhapsTurn(random, running, now);
                now = now.plusSeconds(random.nextInt(400_000));
            }
        });
    }

    private static RunningTerm perhapsTurn(Random random, RunningTerm running, Instant now) {
        if (random.nextBoolean() || now.isBefore(running.from())) {
            return running;
        }
        return running.paused() ? CLOCK.resume(running, now) : CLOCK.pause(running, now);
    }

    /** What is left at that moment: seconds of working time, or days after the day on which the event counts. */
    private static long left(RunningTerm running, Instant moment) {
        LocalDate day = CALENDAR.dayOf(CALENDAR.receipt(moment));
        return switch (running.term().unit()) {
            case SECOND, MINUTE, HOUR ->
                CALENDAR.workingTimeBetween(moment, running.due()).toSeconds();
            case WORKING_DAY -> CALENDAR.workingDaysBetween(day, CALENDAR.dayOf(running.due()));
            // Calendar days can end on a day off; what is compared then is whether any day is left.
            case CALENDAR_DAY -> CALENDAR.dayOf(running.due()).isBefore(day) ? -1 : 0;
        };
    }

    private static boolean inWorkingTime(Instant due) {
        ZonedDateTime local = due.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        return CALENDAR.isWorkingDay(local.toLocalDate())
                && CALENDAR.shifts().stream().anyMatch(s -> time.isAfter(s.from()) && !time.isAfter(s.to()));
    }

    private static Term term(Random random) {
        TermUnit unit = TermUnit.values()[random.nextInt(TermUnit.values().length)];
        return new Term(1 + random.nextInt(20), unit);
    }

    private static Instant instant(Random random) {
        return START.plusSeconds(random.nextInt(31_000_000));
    }
}
