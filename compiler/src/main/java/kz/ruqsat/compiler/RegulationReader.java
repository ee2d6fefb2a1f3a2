package kz.ruqsat.compiler;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Note;
import kz.ruqsat.core.regulation.Numbered;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Regulation.Head;
import kz.ruqsat.core.regulation.Regulation.Numbering;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/** Reads one {@code regulation.yaml}: the edition of one service's regulation. */
final class RegulationReader {
    private final Vocabulary vocabulary;
    private final FormSchema form;

    /**
     * @param vocabulary the words that it may use
     * @param form the service's request form, whose fields it may name
     */
    RegulationReader(Vocabulary vocabulary, FormSchema form) {
        this.vocabulary = vocabulary;
        this.form = form;
    }

    /** @param folder the service's folder, whose name is the regulation's */
    Regulation read(Value file, String folder) {
        return file.fields(f -> {
            Wording wording = new Wording(paragraphs(f.get("act")));
            Value id = f.get("regulation");
            if (id.present() && !id.raw().equals(folder)) {
                id.wrong("the name of its folder, \"" + folder + "\"", id);
            }
            VariantReader variants = new VariantReader(wording, vocabulary, form);
            return new Regulation(
                    id.as(RegulationId::new, "a name such as mining-chemical-licence"),
                    inForceFrom(f.get("in-force-from"), wording),
                    act(f.get("act"), wording),
                    head(f.get("service"), wording),
                    distinct(f.get("variants").some(variants::read), v -> v.key(), f.get("variants")),
                    f.get("participants").list(item -> numbered(item, wording)),
                    f.get("milestones").list(item -> numbered(item, wording)),
                    f.get("flows").some(item -> flow(item, wording)),
                    f.get("notes").list(item -> note(item, wording)));
        });
    }

    private static LocalDate inForceFrom(Value value, Wording wording) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return f.get("day").day();
        });
    }

    /** They have to be known before anything that names one is read. */
    private static Set<String> paragraphs(Value act) {
        return act.entries().stream()
                .filter(entry ->
                        entry.name().equals("paragraphs") && entry.value().isList())
                .flatMap(entry -> entry.value().list(Value::raw).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Act act(Value value, Wording wording) {
        return value.fields(f -> {
            f.get("paragraphs").some(Value::text);
            return new Act(
                    f.get("file").text(),
                    f.get("annex").wholeNumber(),
                    wording.text(f.get("title")),
                    wording.text(f.get("issuer")),
                    f.get("number").text(),
                    f.get("date").day(),
                    f.get("registration").text(),
                    f.find("edition").map(v -> order(v, wording)).orElse(null),
                    f.find("repealed").map(v -> order(v, wording)).orElse(null));
        });
    }

    private static Act.Order order(Value value, Wording wording) {
        return value.fields(f -> new Act.Order(
                wording.text(f.get("issuer")),
                f.get("number").text(),
                f.get("date").day()));
    }

    private static Head head(Value value, Wording wording) {
        return value.fields(f -> new Head(
                wording.sourced(f.get("title")),
                wording.sourced(f.get("activity")),
                f.get("provider").text(),
                wording.sourced(f.get("provider-name")),
                wording.sourced(f.get("division")),
                numbering(f.get("numbering"), wording),
                f.get("channels").some(item -> channel(item, wording)),
                wording.sourced(f.get("form")),
                wording.sourced(f.get("result")),
                providerSource(f.get("provider-name"), wording)));
    }

    /** The head as a whole stands where the provider is named. */
    private static Source providerSource(Value providerName, Wording wording) {
        return providerName.entries().stream()
                .filter(entry -> entry.name().equals("source"))
                .map(entry -> wording.source(entry.value()))
                .findFirst()
                .orElseGet(() -> Source.paragraph("missing"));
    }

    private static Numbering numbering(Value value, Wording wording) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return new Numbering(letters(f.get("application")), letters(f.get("licence")));
        });
    }

    private static String letters(Value value) {
        String text = value.text();
        return !value.present() || text.matches("[A-Z]{3}") ? text : value.wrong("three Latin capital letters", text);
    }

    private static Channel channel(Value value, Wording wording) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return f.get("channel").constant("a channel", Channel.values());
        });
    }

    private static Numbered numbered(Value value, Wording wording) {
        return value.fields(f -> new Numbered(
                f.get("number").wholeNumber(), wording.text(f.get("text")), wording.source(f.get("source"))));
    }

    private Flow flow(Value value, Wording wording) {
        return value.fields(f -> new Flow(
                f.get("channel").constant("a channel", Channel.values()),
                f.get("items").some(item -> flowItem(item, wording)),
                wording.source(f.get("source"))));
    }

    private Flow.Item flowItem(Value value, Wording wording) {
        return value.fields(f -> {
            Optional<Value> process = f.find("process");
            Optional<Value> condition = f.find("condition");
            if (process.isPresent() == condition.isPresent()) {
                value.wrong("an item with both or neither", "one of the keys \"process\" and \"condition\"", value);
            }
            Flow.Kind kind = process.isPresent() ? Flow.Kind.PROCESS : Flow.Kind.CONDITION;
            int number = process.or(() -> condition).map(Value::wholeNumber).orElse(1);
            LocalText text = wording.text(f.get("text"));
            List<String> systems = f.get("systems").some(s -> s.choice("a system", vocabulary.systemWords()));
            return new Flow.Item(kind, number, text, systems, wording.source(f.get("source")));
        });
    }

    private static Note note(Value value, Wording wording) {
        return value.fields(f -> new Note(
                wording.text(f.get("text")),
                f.find("reading").map(wording::text).orElse(null),
                wording.source(f.get("source"))));
    }

    static <T, K> List<T> distinct(List<T> items, Function<T, K> key, Value list) {
        Set<K> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                list.wrong("\"" + key.apply(item) + "\" twice", "each name once", items);
            }
        }
        return items;
    }
}
