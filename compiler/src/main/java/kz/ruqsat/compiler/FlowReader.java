package kz.ruqsat.compiler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Flow.Kind;
import kz.ruqsat.core.regulation.Flow.Otherwise;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads the flow through one channel and proves that every condition that fails leads to a notice. */
record FlowReader(Wording wording, Vocabulary vocabulary) {

    Flow read(Value value) {
        return value.fields(f -> {
            Value items = f.get("items");
            Flow flow = new Flow(
                    f.get("channel").constant("a channel", Channel.values()),
                    items.some(this::item),
                    wording.source(f.get("source")));
            checkNotices(flow, items);
            return flow;
        });
    }

    private Item item(Value value) {
        return value.fields(f -> {
            Optional<Value> process = f.find("process");
            Optional<Value> condition = f.find("condition");
            if (process.isPresent() == condition.isPresent()) {
                value.wrong("an item with both or neither", "one of the keys \"process\" and \"condition\"", value);
            }
            Kind kind = process.isPresent() ? Kind.PROCESS : Kind.CONDITION;
            int number = process.or(() -> condition).map(Value::wholeNumber).orElse(1);
            LocalText text = wording.text(f.get("text"));
            List<String> systems = f.get("systems").some(s -> s.choice("a system", vocabulary.systemWords()));
            return new Item(
                    kind,
                    number,
                    text,
                    systems,
                    f.get("meets").constant("what in the system meets it", Facility.values()),
                    f.find("term").map(Wording::term).orElse(null),
                    otherwise(f, kind),
                    wording.source(f.get("source")));
        });
    }

    private @Nullable Otherwise otherwise(Fields f, Kind kind) {
        if (kind == Kind.PROCESS) {
            return null;
        }
        Value value = f.get("otherwise");
        return value.isMapping()
                ? value.fields(o -> new Otherwise.Assumed(wording.text(o.get("assumed"))))
                : new Otherwise.Notice(value.wholeNumber());
    }

    private static void checkNotices(Flow flow, Value items) {
        Set<Integer> processes = flow.items().stream()
                .filter(item -> item.kind() == Kind.PROCESS)
                .map(Item::number)
                .collect(Collectors.toSet());
        for (Item item : flow.items()) {
            if (item.otherwise() instanceof Otherwise.Notice(int process) && !processes.contains(process)) {
                items.wrong(
                        "condition " + item.number() + " failing to process " + process + ", which is not there",
                        "a process of this flow, the notice of the failure",
                        flow);
            }
        }
    }
}
