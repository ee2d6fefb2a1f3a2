package kz.ruqsat.compiler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.compiler.Value.Entry;

/** The keys of one mapping, as its reader asks for them. */
final class Fields {
    private final Value mapping;
    private final List<Entry> entries;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Value mapping, List<Entry> entries) {
        this.mapping = mapping;
        this.entries = entries;
    }

    /** A key that has to be there. */
    Value get(String key) {
        return find(key).orElseGet(() -> {
            if (mapping.isMapping()) {
                mapping.wrong("no \"" + key + "\"", "the key \"" + key + "\"", mapping);
            }
            return mapping.absent(key);
        });
    }

    /** A key that may be left out. */
    Optional<Value> find(String key) {
        asked.add(key);
        return entries.stream()
                .filter(e -> e.name().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /** The mapping itself, to complain about as a whole. */
    Value whole() {
        return mapping;
    }

    void complainOfUnknown() {
        Set<String> present = entries.stream().map(Entry::name).collect(Collectors.toSet());
        Set<String> free =
                asked.stream().filter(k -> !present.contains(k)).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Entry entry : entries) {
            if (!asked.contains(entry.name())) {
                String hint = free.isEmpty() ? "" : Nearest.hint(entry.name(), free);
                entry.key().wrong("the key \"" + entry.name() + "\"", "a known key" + hint, mapping);
            }
        }
    }
}
