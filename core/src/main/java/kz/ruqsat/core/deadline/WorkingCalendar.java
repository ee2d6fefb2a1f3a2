package kz.ruqsat.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The provider's working time: which days, which hours, in which zone. Instants come in and go out in UTC.
 *
 * @param shifts the hours of a working day, in order and apart; for Kazakhstan 09:00–13:00 and 14:30–18:30
 * @param years the days, year by year; a year that is asked for and not there is a {@link NoCalendarException}
 */
public record WorkingCalendar(ZoneId zone, List<Shift> shifts, Map<Integer, YearCalendar> years) {
    public WorkingCalendar {
        shifts = List.copyOf(shifts);
        years = Map.copyOf(years);
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("A working day has hours");
        }
        years.forEach((number, year) -> {
            if (number != year.year()) {
                throw new IllegalArgumentException("The year " + year.year() + " stands under " + number);
            }
        });
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from().isBefore(shifts.get(i - 1).to())) {
                throw new IllegalArgumentException("Shifts follow one another: " + shifts);
            }
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        YearCalendar year = years.get(day.getYear());
        if (year == null) {
            throw new NoCalendarException(day.getYear());
        }
        return year.isWorkingDay(day);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first working day on or after that day. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The working day that is so many working days after that day. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate found = day;
        for (int i = 0; i < count; i++) {
            found = workingDayFrom(found.plusDays(1));
        }
        return found;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 when {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    public Instant startOfWork(LocalDate day) {
        return at(day, shifts.getFirst().from());
    }

    public Instant endOfWork(LocalDate day) {
        return at(day, shifts.getLast().to());
    }

    /**
     * When a paper filed at that instant counts as received: at once within a working day, with its opening when it was
     * filed before the hours, and with the opening of the next working day when it was filed after the hours or on a day
     * off. The lunch break belongs to the working day.
     */
    public Instant receipt(Instant filed) {
        LocalDate day = dayOf(filed);
        if (!isWorkingDay(day) || !filed.isBefore(endOfWork(day))) {
            return startOfWork(workingDayFrom(day.plusDays(1)));
        }
        Instant opening = startOfWork(day);
        return filed.isBefore(opening) ? opening : filed;
    }

    /** The instant at which so much working time, not negative, has passed since {@code from}. */
    public Instant plusWorkingTime(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time does not run backwards: " + time);
        }
        Duration left = time;
        LocalDate day = dayOf(from);
        while (true) {
            for (Stretch stretch : stretches(day)) {
                Instant start = stretch.from().isBefore(from) ? from : stretch.from();
                Duration room = Duration.between(start, stretch.to());
                if (room.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                if (room.isPositive()) {
                    left = left.minus(room);
                }
            }
            day = day.plusDays(1);
        }
    }

    /** The latest instant from which on so much working time, not negative, passes until {@code to}. */
    public Instant minusWorkingTime(Instant to, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time does not run backwards: " + time);
        }
        Duration left = time;
        for (LocalDate day = dayOf(to); ; day = day.minusDays(1)) {
            for (Stretch stretch : stretches(day).reversed()) {
                Instant end = stretch.to().isAfter(to) ? to : stretch.to();
                Duration room = Duration.between(stretch.from(), end);
                if (room.isPositive() && room.compareTo(left) >= 0) {
                    return end.minus(left);
                }
                if (room.isPositive()) {
                    left = left.minus(room);
                }
            }
        }
    }

    /** The working time between two instants; zero when {@code to} is not later. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                Instant start = stretch.from().isBefore(from) ? from : stretch.from();
                Instant end = stretch.to().isAfter(to) ? to : stretch.to();
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum;
    }

    /** How much working time one working day has: 8 hours for the hours of Kazakhstan. */
    public Duration workingDayLength() {
        return shifts.stream().map(s -> Duration.between(s.from(), s.to())).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Stretch> stretches(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        return shifts.stream()
                .map(s -> new Stretch(at(day, s.from()), at(day, s.to())))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private record Stretch(Instant from, Instant to) {}
}
