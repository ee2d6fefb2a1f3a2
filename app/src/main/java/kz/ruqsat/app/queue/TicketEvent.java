package kz.ruqsat.app.queue;

/** What happens to a ticket; the words are stored for ever. */
public enum TicketEvent {
    TAKEN,
    BOOKED,
    CANCELLED,
    CALLED,
    CALLED_AGAIN,
    /** Did not come to a call and waits on. */
    ABSENT,
    /** Did not come to the last call. */
    NO_SHOW,
    BEGUN,
    FINISHED,
    /** Was called by an operator who left, and waits on. */
    RETURNED
}
