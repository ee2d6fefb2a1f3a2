package kz.ruqsat.app.review;

/** When a task is due, as the inbox sorts it. */
public enum Due {
    OVERDUE,
    TODAY,
    LATER,
    /** Other bodies are asked and have not answered yet. */
    WAITING
}
