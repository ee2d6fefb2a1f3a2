package kz.ruqsat.app.queue.web;

import java.util.List;

/**
 * The page of the device in the hall.
 *
 * @param key what opened it; its forms carry it on
 * @param open whether tickets are given now
 */
public record KioskView(String centre, String id, String key, boolean open, List<Choice> choices) {
    public KioskView {
        choices = List.copyOf(choices);
    }
}
