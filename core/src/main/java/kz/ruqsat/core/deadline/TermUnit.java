package kz.ruqsat.core.deadline;

/** The unit in which an act states a term. Seconds, minutes and hours are of working time. */
public enum TermUnit {
    SECOND,
    MINUTE,
    HOUR,
    WORKING_DAY,
    CALENDAR_DAY
}
