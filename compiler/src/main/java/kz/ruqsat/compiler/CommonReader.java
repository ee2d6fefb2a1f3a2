package kz.ruqsat.compiler;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.ruqsat.core.deadline.Shift;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.deadline.YearCalendar;
import kz.ruqsat.core.regulation.MonthlyIndex;

/** Reads what all services share: the working hours, the days of each year, the monthly calculation index. */
final class CommonReader {
    private CommonReader() {}

    static WorkingCalendar calendar(Value hours, Map<Integer, YearCalendar> years) {
        return hours.fields(f -> {
            ZoneId zone = f.get("zone").parse(ZoneId::of, "a time zone such as Asia/Almaty", ZoneId.of("UTC"));
            List<Shift> shifts = f.get("hours").some(CommonReader::shift);
            Wording.ANY.source(f.get("source"));
            try {
                return new WorkingCalendar(zone, shifts, years);
            } catch (IllegalArgumentException e) {
                List<Shift> standIn = List.of(new Shift(LocalTime.MIN, LocalTime.NOON));
                return f.get("hours")
                        .wrong(
                                "hours that do not follow one another",
                                "hours in order",
                                new WorkingCalendar(zone, standIn, years));
            }
        });
    }

    private static Shift shift(Value value) {
        return value.fields(f -> {
            LocalTime from = f.get("from").parse(LocalTime::parse, "a time such as \"09:00\"", LocalTime.MIN);
            LocalTime to = f.get("to").parse(LocalTime::parse, "a time such as \"18:30\"", LocalTime.MAX);
            return from.isBefore(to)
                    ? new Shift(from, to)
                    : value.wrong(
                            from + " to " + to, "an end after the beginning", new Shift(LocalTime.MIN, LocalTime.MAX));
        });
    }

    static YearCalendar year(Value file, String fileName) {
        return file.fields(f -> {
            int year = f.get("year").wholeNumber();
            if (!fileName.equals(year + ".yaml") && f.get("year").present()) {
                f.get("year").wrong("the year of the file's name, " + fileName, year);
            }
            Wording.ANY.source(f.get("source"));
            Set<LocalDate> off = days(f.get("days-off"), "a day of " + year, day -> day.getYear() == year);
            Set<LocalDate> worked = days(
                    f.get("working-weekend-days"),
                    "a Saturday or Sunday of " + year + " that is no day off",
                    day -> day.getYear() == year && weekend(day) && !off.contains(day));
            return new YearCalendar(year, off, worked);
        });
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> days(Value list, String expected, Predicate<LocalDate> fits) {
        Set<LocalDate> days = new HashSet<>();
        list.list(item -> item.fields(f -> {
            Value value = f.get("day");
            LocalDate day = value.day();
            Wording.ANY.text(f.get("name"));
            f.find("source").ifPresent(Wording.ANY::source);
            if (!fits.test(day)) {
                return !value.present() || value.wrong(expected, false);
            }
            return days.add(day) || value.wrong("each day once", false);
        }));
        return days;
    }

    static MonthlyIndex monthlyIndex(Value file) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        file.fields(fees -> fees.get("monthly-index")
                .some(item -> item.fields(f -> {
                    LocalDate from = f.get("from").day();
                    BigDecimal tenge = f.get("tenge").decimal();
                    Wording.ANY.source(f.get("source"));
                    if (tenge.signum() <= 0) {
                        f.get("tenge").wrong("more than 0", tenge);
                    }
                    return values.put(from, tenge) == null || f.get("from").wrong("each day once", false);
                })));
        return new MonthlyIndex(values);
    }
}
