package kz.ruqsat.app.queue.web;

import java.util.List;

/** The start of booking: one's own bookings, and the centres. */
public record QueueView(List<Booking> bookings, List<Centre> centres) {
    public QueueView {
        bookings = List.copyOf(bookings);
        centres = List.copyOf(centres);
    }

    /** A booking that still waits. */
    public record Booking(
            String label, String when, String centre, String errand, String slip, String cancel, boolean cancellable) {}

    /** A centre and where one goes on with it. */
    public record Centre(String name, String kind, String address) {}
}
