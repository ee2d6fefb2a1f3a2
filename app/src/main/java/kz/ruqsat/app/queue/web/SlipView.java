package kz.ruqsat.app.queue.web;

import org.jspecify.annotations.Nullable;

/**
 * A ticket to take away.
 *
 * @param ahead how many stand before it, in words; empty for a booking
 * @param back the kiosk to which the page returns by itself, or null
 */
public record SlipView(
        String label,
        String centre,
        String errand,
        String when,
        String ahead,
        String pdf,
        @Nullable String back) {}
