package kz.ruqsat.app.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.deadline.NoCalendarException;
import kz.ruqsat.core.deadline.Shift;
import kz.ruqsat.core.deadline.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * When the halls are open: the working hours and the calendar of {@code regulations/common}. The acts name no hours of a
 * centre, so that the provider's are taken. A slot has the 20 minutes that 001… allows for one reception (9.2) and one
 * handing over (12.2); for the other acts, which are silent, the same is assumed.
 */
@Component
public class OpeningHours {
    /** How long one slot is. */
    static final Duration SLOT = Duration.ofMinutes(20);

    private static final int WORKING_DAYS_AHEAD = 10;

    private final WorkingCalendar calendar;

    @Autowired
    public OpeningHours(Laws laws) {
        this(laws.clock().calendar());
    }

    public OpeningHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day at the centres at that moment. */
    public LocalDate dayOf(Instant moment) {
        return calendar.dayOf(moment);
    }

    /** Whether the hall's doors are open; the lunch break belongs to the day. */
    public boolean open(Instant moment) {
        LocalDate day = dayOf(moment);
        return working(day) && !moment.isBefore(calendar.startOfWork(day)) && moment.isBefore(calendar.endOfWork(day));
    }

    /** The working days for which one can book; fewer where the calendar ends. */
    List<LocalDate> days(Instant now) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = dayOf(now);
        for (int i = 0; i < WORKING_DAYS_AHEAD * 3 && days.size() < WORKING_DAYS_AHEAD; i++) {
            if (working(day.plusDays(i))) {
                days.add(day.plusDays(i));
            }
        }
        return days;
    }

    /** The beginnings of the day's slots that are still ahead. */
    List<Instant> slots(LocalDate day, Instant now) {
        List<Instant> slots = new ArrayList<>();
        if (working(day)) {
            for (Shift shift : calendar.shifts()) {
                add(slots, day, shift);
            }
        }
        return slots.stream().filter(slot -> slot.isAfter(now)).toList();
    }

    private void add(List<Instant> slots, LocalDate day, Shift shift) {
        long minutes = Duration.between(shift.from(), shift.to()).toMinutes();
        for (long i = 0; i + SLOT.toMinutes() <= minutes; i += SLOT.toMinutes()) {
            LocalTime from = shift.from().plusMinutes(i);
            slots.add(day.atTime(from).atZone(calendar.zone()).toInstant());
        }
    }

    private boolean working(LocalDate day) {
        try {
            return calendar.isWorkingDay(day);
        } catch (NoCalendarException notYetPublished) {
            return false;
        }
    }
}
