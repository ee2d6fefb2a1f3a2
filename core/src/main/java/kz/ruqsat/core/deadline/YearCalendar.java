package kz.ruqsat.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * One year's days: Saturdays and Sundays are free unless the Government made one working; holidays and transferred days
 * off are free.
 */
public record YearCalendar(int year, Set<LocalDate> daysOff, Set<LocalDate> workingWeekendDays) {
    public YearCalendar {
        daysOff = Set.copyOf(daysOff);
        workingWeekendDays = Set.copyOf(workingWeekendDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (daysOff.contains(day)) {
            return false;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend || workingWeekendDays.contains(day);
    }
}
