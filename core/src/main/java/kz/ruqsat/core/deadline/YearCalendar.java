package kz.ruqsat.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * One year's days: Saturdays and Sundays are free unless the Government made one working; holidays and transferred days
 * off are free. A day of another year, or one that is both off and working, is refused with an
 * {@link IllegalArgumentException}: it would be a slip of the pen that shifts terms.
 */
public record YearCalendar(int year, Set<LocalDate> daysOff, Set<LocalDate> workingWeekendDays) {
    public YearCalendar {
        daysOff = Set.copyOf(daysOff);
        workingWeekendDays = Set.copyOf(workingWeekendDays);
        for (LocalDate day : daysOff) {
            if (day.getYear() != year || workingWeekendDays.contains(day)) {
                throw new IllegalArgumentException("Not a day off of " + year + ": " + day);
            }
        }
        for (LocalDate day : workingWeekendDays) {
            if (day.getYear() != year || !isWeekend(day)) {
                throw new IllegalArgumentException("Not a weekend day of " + year + ": " + day);
            }
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        if (daysOff.contains(day)) {
            return false;
        }
        return !isWeekend(day) || workingWeekendDays.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
