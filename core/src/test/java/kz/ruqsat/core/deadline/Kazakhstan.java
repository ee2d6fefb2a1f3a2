package kz.ruqsat.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The working time of Kazakhstan as the tests use it. The working Saturday of 2026 is invented. */
public final class Kazakhstan {
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final List<Shift> HOURS = List.of(
            new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0)), new Shift(LocalTime.of(14, 30), LocalTime.of(18, 30)));

    private static final YearCalendar OF_2026 = year(
            2026, "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16 12-28", "12-26");

    private static final YearCalendar OF_2027 =
            year(2027, "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-07 05-10 05-17 07-06 10-25 12-16", "");

    public static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZONE, HOURS, Map.of(2026, OF_2026, 2027, OF_2027));

    public static final TermClock CLOCK = new TermClock(CALENDAR);

    private Kazakhstan() {}

    /** The instant of that Almaty time, such as {@code 2026-11-20T18:31}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static YearCalendar year(int year, String daysOff, String workingSaturdays) {
        return new YearCalendar(year, days(year, daysOff), days(year, workingSaturdays));
    }

    private static Set<LocalDate> days(int year, String days) {
        return days.isEmpty()
                ? Set.of()
                : Set.of(days.split(" ")).stream()
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .collect(Collectors.toSet());
    }
}
