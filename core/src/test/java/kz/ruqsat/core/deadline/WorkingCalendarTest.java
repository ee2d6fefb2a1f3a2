package kz.ruqsat.core.deadline;

import static kz.ruqsat.core.deadline.Kazakhstan.CALENDAR;
import static kz.ruqsat.core.deadline.Kazakhstan.ZONE;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Friday 20 November 2026 is an ordinary working day. */
class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "within the hours,      2026-11-20T10:00, 2026-11-20T10:00",
        "a minute before six thirty, 2026-11-20T18:29, 2026-11-20T18:29",
        "on the stroke of closing, 2026-11-20T18:30, 2026-11-23T09:00",
        "Friday evening,        2026-11-20T18:31, 2026-11-23T09:00",
        "before the opening,    2026-11-20T07:15, 2026-11-20T09:00",
        "in the lunch break,    2026-11-20T13:45, 2026-11-20T13:45",
        "on Saturday,           2026-11-21T11:00, 2026-11-23T09:00",
        "before a holiday,      2026-12-15T20:00, 2026-12-17T09:00",
        "on New Year's eve,     2026-12-31T19:00, 2027-01-05T09:00",
        "on Orthodox Christmas, 2026-01-07T12:00, 2026-01-08T09:00",
        "on a working Saturday, 2026-12-26T12:00, 2026-12-26T12:00"
    })
    void receives(String when, String filed, String received) {
        assertThat(CALENDAR.receipt(at(filed))).as(when).isEqualTo(at(received));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-02", "2026-01-07", "2026-03-08", "2026-03-09", "2026-03-21", "2026-03-22",
                "2026-03-23", "2026-03-24", "2026-03-25", "2026-05-01", "2026-05-07", "2026-05-09", "2026-05-11",
                "2026-05-27", "2026-07-06", "2026-10-25", "2026-10-26", "2026-12-16", "2026-12-28", "2026-11-21"
            })
    void restsOn(LocalDate day) {
        assertThat(CALENDAR.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-10", "2026-03-26", "2026-05-08", "2026-05-12", "2026-12-17", "2026-12-26", "2026-08-31"
            })
    void worksOn(LocalDate day) {
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00, PT15M, 2026-11-20T10:15",
        "2026-11-20T12:50, PT15M, 2026-11-20T14:35",
        "2026-11-20T12:45, PT15M, 2026-11-20T13:00",
        "2026-11-20T13:30, PT15M, 2026-11-20T14:45",
        "2026-11-20T18:25, PT15M, 2026-11-23T09:10",
        "2026-11-20T08:00, PT15M, 2026-11-20T09:15",
        "2026-11-20T09:00, PT8H, 2026-11-20T18:30",
        "2026-11-20T09:00, PT8H1S, 2026-11-23T09:00:01",
        "2026-11-20T09:00, PT40H, 2026-11-26T18:30",
        "2026-12-31T18:00, PT1H, 2027-01-05T09:30",
        "2026-12-25T18:00, PT1H, 2026-12-26T09:30",
        "2026-12-26T18:00, PT1H, 2026-12-29T09:30",
        "2026-11-20T20:00, PT0S, 2026-11-23T09:00",
        "2026-11-20T18:30, PT0S, 2026-11-20T18:30"
    })
    void addsWorkingTime(String from, Duration time, String to) {
        assertThat(CALENDAR.plusWorkingTime(at(from), time)).isEqualTo(at(to));
        assertThat(CALENDAR.workingTimeBetween(at(from), at(to))).isEqualTo(time);
    }

    @Test
    void runsWorkingTimeForwardsOnly() {
        assertThat(CALENDAR.workingTimeBetween(at("2026-11-20T12:00"), at("2026-11-20T10:00")))
                .isZero();
        assertThat(CALENDAR.workingTimeBetween(at("2026-11-23T12:00"), at("2026-11-20T10:00")))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.plusWorkingTime(at("2026-11-20T12:00"), Duration.ofSeconds(-1)));
    }

    @Test
    void countsWorkingDays() {
        LocalDate friday = LocalDate.parse("2026-12-11");
        assertThat(CALENDAR.plusWorkingDays(friday, 0)).isEqualTo(friday);
        assertThat(CALENDAR.plusWorkingDays(friday, 3))
                .as("the 16th is a holiday")
                .isEqualTo("2026-12-17");
        assertThat(CALENDAR.workingDaysBetween(friday, LocalDate.parse("2026-12-17")))
                .isEqualTo(3);
        assertThat(CALENDAR.workingDaysBetween(friday, friday)).isZero();
        assertThat(CALENDAR.workingDaysBetween(friday, LocalDate.parse("2026-12-01")))
                .isZero();
    }

    @Test
    void givesEightHoursToWorkingDay() {
        assertThat(CALENDAR.workingDayLength()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void namesTheYearThatIsMissing() {
        assertThatExceptionOfType(NoCalendarException.class)
                .isThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.parse("2028-01-03")))
                .withMessageContaining("2028");
        assertThatExceptionOfType(NoCalendarException.class)
                .isThrownBy(() -> CALENDAR.plusWorkingTime(at("2027-12-31T18:00"), Duration.ofHours(1)));
        assertThatExceptionOfType(NoCalendarException.class).isThrownBy(() -> CALENDAR.receipt(at("2025-12-31T23:00")));
    }

    @Test
    void refusesHoursOutOfOrder() {
        Shift morning = new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendar(ZONE, List.of(), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(ZONE, List.of(morning, morning), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shift(LocalTime.NOON, LocalTime.NOON));
    }

    @Test
    void refusesSlipsOfThePenInYear() {
        Set<LocalDate> holidayOf2025 = Set.of(LocalDate.parse("2025-12-16"));
        Set<LocalDate> monday = Set.of(LocalDate.parse("2026-11-23"));
        Set<LocalDate> saturday = Set.of(LocalDate.parse("2026-11-21"));
        assertThatIllegalArgumentException().isThrownBy(() -> new YearCalendar(2026, holidayOf2025, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new YearCalendar(2026, Set.of(), monday));
        assertThatIllegalArgumentException().isThrownBy(() -> new YearCalendar(2026, saturday, saturday));
        YearCalendar plain = new YearCalendar(2026, Set.of(), Set.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(
                        ZONE, List.of(new Shift(LocalTime.of(9, 0), LocalTime.NOON)), Map.of(2025, plain)));
    }
}
