package kz.ruqsat.app.queue;

/** How a booking ended. */
public sealed interface Booked {

    /** The place is kept. */
    record Kept(Ticket ticket) implements Booked {}

    /** This person has a booking at this hall on this day already; it is this one. */
    record Already(Ticket ticket) implements Booked {}

    /** Others were faster: the slot is full. */
    record Full() implements Booked {}

    /** There is no such slot, or it is past. */
    record NoSlot() implements Booked {}
}
