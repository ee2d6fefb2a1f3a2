package kz.ruqsat.core.deadline;

import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermClockTest {

    @ParameterizedTest
    @CsvSource({
        "15, MINUTE, 2026-11-20T10:00, 2026-11-20T10:15",
        "15, MINUTE, 2026-11-20T12:50, 2026-11-20T14:35",
        "15, MINUTE, 2026-11-20T13:30, 2026-11-20T14:45",
        "15, MINUTE, 2026-11-20T18:25, 2026-11-23T09:10",
        "15, MINUTE, 2026-11-20T18:31, 2026-11-23T09:15",
        "15, MINUTE, 2026-11-20T03:00, 2026-11-20T09:15",
        "40, SECOND, 2026-11-20T18:29:30, 2026-11-23T09:00:10",
        "9, HOUR, 2026-11-20T09:00, 2026-11-23T10:00",
        "1, WORKING_DAY, 2026-11-20T18:29, 2026-11-23T18:30",
        "1, WORKING_DAY, 2026-11-20T18:31, 2026-11-24T18:30",
        "1, WORKING_DAY, 2026-11-20T13:30, 2026-11-23T18:30",
        "1, WORKING_DAY, 2026-11-23T05:00, 2026-11-24T18:30",
        "1, WORKING_DAY, 2026-11-22T12:00, 2026-11-24T18:30",
        "2, WORKING_DAY, 2026-12-14T10:00, 2026-12-17T18:30",
        "2, WORKING_DAY, 2026-12-25T10:00, 2026-12-29T18:30",
        "12, WORKING_DAY, 2026-12-24T10:00, 2027-01-14T18:30",
        "1, WORKING_DAY, 2026-12-31T10:00, 2027-01-05T18:30",
        "3, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-19T18:30",
        "5, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-23T18:30",
        "5, CALENDAR_DAY, 2026-11-13T19:00, 2026-11-23T18:30",
        "2, CALENDAR_DAY, 2026-12-14T10:00, 2026-12-17T18:30",
        "1, CALENDAR_DAY, 2026-12-31T10:00, 2027-01-05T18:30"
    })
    void endsTerm(int value, TermUnit unit, String event, String due) {
        RunningTerm running = CLOCK.begin(new Term(value, unit), at(event));
        assertThat(running.due()).isEqualTo(at(due));
        assertThat(running.legalEnd()).contains(at(due));
    }

    @Test
    void refusesTermOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(0, TermUnit.MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(-1, TermUnit.WORKING_DAY));
    }

    @Test
    void knowsNoTermBeyondTheCalendar() {
        assertThatExceptionOfType(NoCalendarException.class)
                .isThrownBy(() -> CLOCK.begin(new Term(1, TermUnit.WORKING_DAY), at("2027-12-31T10:00")));
    }

    @ParameterizedTest
    @CsvSource({
        // what was left of working time is left again, wherever the pause begins and ends
        "30, MINUTE, 2026-11-20T10:00, 2026-11-20T10:10, 2026-11-23T12:50, 2026-11-23T14:40",
        "30, MINUTE, 2026-11-20T10:00, 2026-11-20T10:10, 2026-11-20T22:00, 2026-11-23T09:20",
        "8, HOUR, 2026-11-20T09:00, 2026-11-20T13:30, 2026-11-20T14:00, 2026-11-20T18:30",
        "8, HOUR, 2026-11-20T09:00, 2026-11-20T13:30, 2026-11-23T09:00, 2026-11-23T13:00",
        "90, SECOND, 2026-11-20T09:00, 2026-11-20T09:01, 2026-11-20T10:00, 2026-11-20T10:00:30",
        // as many working days are left as lay after the day of the pause
        "3, WORKING_DAY, 2026-11-16T10:00, 2026-11-17T15:00, 2026-11-23T10:00, 2026-11-25T18:30",
        "3, WORKING_DAY, 2026-11-16T10:00, 2026-11-17T10:00, 2026-11-17T17:00, 2026-11-19T18:30",
        "3, WORKING_DAY, 2026-11-16T10:00, 2026-11-17T20:00, 2026-11-17T21:00, 2026-11-19T18:30",
        "3, WORKING_DAY, 2026-11-19T10:00, 2026-11-21T10:00, 2026-11-22T10:00, 2026-11-24T18:30",
        "1, WORKING_DAY, 2026-11-20T10:00, 2026-11-20T10:00, 2026-12-16T10:00, 2026-12-18T18:30",
        // filed in the evening and paused before the office opened: nothing had run yet
        "2, WORKING_DAY, 2026-11-20T20:00, 2026-11-20T20:05, 2026-11-20T21:00, 2026-11-25T18:30",
        "5, CALENDAR_DAY, 2026-11-20T20:00, 2026-11-20T20:05, 2026-11-22T21:00, 2026-11-30T18:30",
        "3, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-17T10:00, 2026-11-18T12:00, 2026-11-20T18:30",
        "3, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-17T10:00, 2026-11-19T12:00, 2026-11-23T18:30",
        // the fifth day is Saturday 21; four days later it is Wednesday 25, not Monday 23 and four days
        "5, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-17T10:00, 2026-11-21T12:00, 2026-11-27T18:30",
        "5, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-17T10:00, 2026-11-20T12:00, 2026-11-24T18:30",
        // stopped on the Monday to which the end had moved: that Monday's rest becomes the day of the resumption
        "5, CALENDAR_DAY, 2026-11-16T10:00, 2026-11-23T10:00, 2026-11-25T10:00, 2026-11-25T18:30"
    })
    void givesBackWhatWasLeft(int value, TermUnit unit, String event, String paused, String resumed, String due) {
        RunningTerm running = CLOCK.begin(new Term(value, unit), at(event));
        RunningTerm after = CLOCK.resume(CLOCK.pause(running, at(paused)), at(resumed));
        assertThat(after.due()).isEqualTo(at(due));
        assertThat(after.pauses()).containsExactly(new Pause(at(paused), at(resumed)));
        assertThat(after.paused()).isFalse();
    }

    @Test
    void pilesUpNoDaysOverTwoPauses() {
        RunningTerm running = CLOCK.begin(new Term(5, TermUnit.CALENDAR_DAY), at("2026-11-16T10:00"));
        RunningTerm once = CLOCK.resume(CLOCK.pause(running, at("2026-11-17T10:00")), at("2026-11-18T10:00"));
        assertThat(once.due()).as("Sunday 22 moves to Monday").isEqualTo(at("2026-11-23T18:30"));
        RunningTerm twice = CLOCK.resume(CLOCK.pause(once, at("2026-11-18T12:00")), at("2026-11-19T10:00"));
        assertThat(twice.due()).as("five days and two days of pauses").isEqualTo(at("2026-11-23T18:30"));
    }

    @Test
    void leavesLateTermLate() {
        RunningTerm running = CLOCK.begin(new Term(15, TermUnit.MINUTE), at("2026-11-20T10:00"));
        RunningTerm after = CLOCK.resume(CLOCK.pause(running, at("2026-11-20T10:30")), at("2026-11-23T10:00"));
        assertThat(after.due()).isEqualTo(at("2026-11-20T10:15"));
        TermProgress progress = CLOCK.progress(after, at("2026-11-23T10:05"));
        assertThat(progress.late()).as("not late by the pause").isEqualTo(Duration.ofMinutes(20));
        assertThat(progress.used()).isEqualTo(Duration.ofMinutes(35));
        assertThat(progress.overdue()).isTrue();
    }

    @Test
    void staysLateWhilePaused() {
        RunningTerm running = CLOCK.begin(new Term(15, TermUnit.MINUTE), at("2026-11-20T10:00"));
        RunningTerm paused = CLOCK.pause(running, at("2026-11-20T10:30"));
        TermProgress progress = CLOCK.progress(paused, at("2026-11-20T17:00"));
        assertThat(progress.late()).isEqualTo(Duration.ofMinutes(15));
        assertThat(progress.paused()).isTrue();
        assertThat(paused.legalEnd()).isEmpty();
    }

    @Test
    void pausesOnlyWhatRuns() {
        RunningTerm running = CLOCK.begin(new Term(15, TermUnit.MINUTE), at("2026-11-20T10:00"));
        RunningTerm paused = CLOCK.pause(running, at("2026-11-20T10:05"));
        assertThatIllegalStateException().isThrownBy(() -> CLOCK.pause(paused, at("2026-11-20T10:06")));
        assertThatIllegalStateException().isThrownBy(() -> CLOCK.resume(running, at("2026-11-20T10:06")));
    }

    @Test
    void forgivesServersTheirClocks() {
        RunningTerm running = CLOCK.begin(new Term(15, TermUnit.MINUTE), at("2026-11-20T10:00"));
        RunningTerm paused = CLOCK.pause(running, at("2026-11-20T10:05"));
        assertThat(CLOCK.resume(paused, at("2026-11-20T10:04:59")).due()).isEqualTo(running.due());
    }

    @Test
    void showsWhatIsUsedAndLeft() {
        RunningTerm running = CLOCK.begin(new Term(15, TermUnit.MINUTE), at("2026-11-20T12:50"));
        TermProgress atLunch = CLOCK.progress(running, at("2026-11-20T14:00"));
        assertThat(atLunch)
                .isEqualTo(new TermProgress(
                        Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ZERO, false));
        assertThat(CLOCK.progress(running, at("2026-11-20T14:35")).overdue()).isFalse();
        assertThat(CLOCK.progress(running, at("2026-11-20T14:36")).late()).isEqualTo(Duration.ofMinutes(1));
        assertThat(CLOCK.used(running, at("2026-11-20T14:32"))).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void showsAllOfPausedTerm() {
        RunningTerm running = CLOCK.begin(new Term(1, TermUnit.WORKING_DAY), at("2026-11-20T10:30"));
        RunningTerm paused = CLOCK.pause(running, at("2026-11-20T14:30"));
        TermProgress progress = CLOCK.progress(paused, at("2026-12-01T10:00"));
        assertThat(progress)
                .isEqualTo(
                        new TermProgress(Duration.ZERO, Duration.ofHours(8), Duration.ofHours(8), Duration.ZERO, true));
    }

    @Test
    void doesNotUseUpTheDayOfTheEvent() {
        RunningTerm running = CLOCK.begin(new Term(2, TermUnit.WORKING_DAY), at("2026-11-20T10:30"));
        TermProgress sameDay = CLOCK.progress(running, at("2026-11-20T18:00"));
        TermProgress nextDay = CLOCK.progress(running, at("2026-11-23T11:00"));
        assertThat(sameDay)
                .isEqualTo(new TermProgress(
                        Duration.ZERO, Duration.ofHours(16), Duration.ofHours(16), Duration.ZERO, false));
        assertThat(nextDay)
                .isEqualTo(new TermProgress(
                        Duration.ofHours(2), Duration.ofHours(16), Duration.ofHours(14), Duration.ZERO, false));
        assertThat(CLOCK.used(running, at("2026-11-20T18:00"))).isZero();
    }

    @Test
    void beginsBeforeItsFirstWorkingMinute() {
        RunningTerm running = CLOCK.begin(new Term(15, TermUnit.MINUTE), at("2026-11-23T09:00"));
        TermProgress progress = CLOCK.progress(running, at("2026-11-20T17:00"));
        assertThat(progress.left()).isEqualTo(Duration.ofMinutes(15));
        assertThat(progress.used()).isZero();
    }

    @Test
    void refusesNegativeProgress() {
        Duration minus = Duration.ofSeconds(-1);
        Duration zero = Duration.ZERO;
        assertThatIllegalArgumentException().isThrownBy(() -> new TermProgress(minus, zero, zero, zero, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new TermProgress(zero, zero, minus, zero, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(at("2026-11-20T10:05"), at("2026-11-20T10:04")));
        assertThat(List.of(TermUnit.values())).hasSize(5);
    }
}
