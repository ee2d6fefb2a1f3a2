package kz.ruqsat.app.queue;

import java.time.LocalDate;
import java.util.List;

/** A working day of a hall and the times that can be booked on it. */
public record SlotDay(LocalDate day, List<Slot> slots) {
    public SlotDay {
        slots = List.copyOf(slots);
    }

    public int free() {
        return slots.stream().mapToInt(Slot::free).sum();
    }
}
