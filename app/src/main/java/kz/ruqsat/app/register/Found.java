package kz.ruqsat.app.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found, the newest first.
 *
 * @param count how many there are in all; null when there are more than are counted
 * @param previous the place of the page before, or null at the beginning
 * @param next the place of the page behind, or null at the end
 */
public record Found(
        List<Entry> entries,
        @Nullable Integer count,
        @Nullable Place previous,
        @Nullable Place next) {
    public Found {
        entries = List.copyOf(entries);
    }
}
