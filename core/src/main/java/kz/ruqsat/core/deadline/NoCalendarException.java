package kz.ruqsat.core.deadline;

/** A term reaches into a year whose working calendar is not in {@code regulations/common/calendars}. */
public final class NoCalendarException extends RuntimeException {
    public NoCalendarException(int year) {
        super("No working calendar for the year " + year + ": add regulations/common/calendars/" + year + ".yaml");
    }
}
