package kz.ruqsat.compiler;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Act.Paragraph;
import kz.ruqsat.core.shared.LocalText;

/**
 * Reads the act that a regulation is taken from, and proves that the regulation leaves no paragraph of it aside: each is
 * cited by something that the act says, or is listed as not for a system, with the reason.
 */
final class ActReader {
    private final Value value;
    private final Map<String, String> words;
    private final Map<String, Value> paragraphs = new LinkedHashMap<>();
    private final Map<String, LocalText> notForASystem = new LinkedHashMap<>();
    private final Wording wording;

    ActReader(Value value, Map<String, String> words) {
        this.value = value;
        this.words = words;
        value.entries().stream()
                .filter(entry -> entry.name().equals("paragraphs"))
                .forEach(entry -> entry.value().list(item -> paragraphs.put(item.raw(), item)));
        this.wording = new Wording(paragraphs.keySet(), new LinkedHashSet<>());
    }

    /** For everything that names a paragraph of this act. */
    Wording wording() {
        return wording;
    }

    Act read() {
        return value.fields(f -> {
            f.get("paragraphs").some(Value::text);
            f.find("not-for-a-system").ifPresent(this::notForASystem);
            return new Act(
                    f.get("file").text(),
                    f.get("annex").wholeNumber(),
                    wording.text(f.get("title")),
                    wording.text(f.get("issuer")),
                    f.get("number").text(),
                    f.get("date").day(),
                    f.get("registration").text(),
                    f.find("edition").map(this::order).orElse(null),
                    f.find("amends").map(ActReader::amended).orElse(null),
                    paragraphs(),
                    f.find("repealed").map(this::order).orElse(null));
        });
    }

    private void notForASystem(Value mapping) {
        for (Value.Entry entry : mapping.entries()) {
            wording.source(entry.key());
            wording.cited().remove(entry.name());
            notForASystem.put(entry.name(), wording.text(entry.value()));
        }
    }

    private List<Paragraph> paragraphs() {
        return paragraphs.keySet().stream()
                .map(id -> new Paragraph(id, words.get(id), notForASystem.get(id)))
                .toList();
    }

    private Act.Order order(Value order) {
        return order.fields(f -> new Act.Order(
                wording.text(f.get("issuer")),
                f.get("number").text(),
                f.get("date").day()));
    }

    private static Act.Amended amended(Value amended) {
        return amended.fields(
                f -> new Act.Amended(f.get("number").text(), f.get("date").day()));
    }

    /** To be called when everything is read. A paragraph is met when it or one of its subparagraphs is cited. */
    void checkThatAllIsMet() {
        Set<String> met = new LinkedHashSet<>(wording.cited());
        met.addAll(notForASystem.keySet());
        Set<String> aside = paragraphs.keySet().stream()
                .filter(id -> met.stream().noneMatch(m -> m.equals(id) || m.startsWith(id + ".")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        aside.forEach(id -> paragraphs
                .getOrDefault(id, value)
                .wrong(
                        "paragraph " + id + ", which nothing cites",
                        "each paragraph cited by what it says, or under not-for-a-system",
                        id));
    }
}
