package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/** The order of processes and conditions through one channel (paragraph 10 of the acts). */
public record Flow(Channel channel, List<Item> items, Source source) {
    public Flow {
        items = List.copyOf(items);
    }

    /** Process (рәсім, процесс) or condition (шарт). */
    public enum Kind {
        PROCESS,
        CONDITION
    }

    /**
     * One numbered process or condition.
     *
     * @param number in the act; 0 when it has none
     * @param systems the information systems that take part, by their names in the vocabulary
     * @param meets what in the system meets it
     * @param term how long it may take, or null when the act says nothing
     * @param otherwise where a condition leads that is not fulfilled; null for a process
     */
    public record Item(
            Kind kind,
            int number,
            LocalText text,
            List<String> systems,
            Facility meets,
            @Nullable Term term,
            @Nullable Otherwise otherwise,
            Source source) {
        public Item {
            systems = List.copyOf(systems);
        }
    }

    /** Where a condition leads that is not fulfilled. */
    public sealed interface Otherwise {
        /** To that process: the notice that the act names. */
        record Notice(int process) implements Otherwise {}

        /** The act names no notice; what the system does. */
        record Assumed(LocalText text) implements Otherwise {}
    }

    /** The item that this part of the system meets. */
    public Optional<Item> met(Facility facility) {
        return items.stream().filter(item -> item.meets() == facility).findFirst();
    }

    /** The name of an item of this flow, as the journal cites it: {@code portal/process/5}. */
    public String cite(Item item) {
        return ConstantName.of(channel) + "/" + ConstantName.of(item.kind()) + "/" + item.number();
    }
}
