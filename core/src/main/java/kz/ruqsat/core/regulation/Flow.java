package kz.ruqsat.core.regulation;

import java.util.List;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

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
     * @param systems the information systems that take part, by their names in the vocabulary
     */
    public record Item(Kind kind, int number, LocalText text, List<String> systems, Source source) {
        public Item {
            systems = List.copyOf(systems);
        }
    }
}
