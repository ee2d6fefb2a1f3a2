package kz.ruqsat.app.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.form.Field;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The filled form as facts: flattened for the core, and with names again for people. */
@Component
public class RequestFacts {
    private final Laws laws;

    public RequestFacts(Laws laws) {
        this.laws = laws;
    }

    /** A fact with its name, in three languages. */
    public record Named(String key, LocalText name, LocalText value) {}

    /** A filled form as field → values: {@code site/address}, {@code rows/0/name}; empty values are left out. */
    public static Map<String, List<String>> flatten(JsonNode form) {
        Map<String, List<String>> facts = new TreeMap<>();
        flatten("", form, facts);
        return facts;
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> facts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), field.getValue(), facts));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "/" + i, node.get(i), facts);
            }
        } else if (node.isArray()) {
            node.forEach(value -> add(path, value, facts));
        } else {
            add(path, node, facts);
        }
    }

    private static void add(String path, JsonNode value, Map<String, List<String>> facts) {
        if (!value.isNull() && !value.asString("").isBlank()) {
            facts.computeIfAbsent(path, _ -> new ArrayList<>()).add(value.asString(""));
        }
    }

    /** What was asked, in the order of the form. */
    public List<Named> of(Request request) {
        FormSchema schema = FormSchema.of(laws.formSchema(request.regulation(), request.edition(), request.covered()));
        List<Named> named = new ArrayList<>();
        schema.fields().forEach(field -> named(field, field.key(), request.facts(), named));
        return named;
    }

    /** Those of them that may stand on a public paper: the form marks their fields {@code x-public}. */
    public List<Named> publicOf(Request request) {
        JsonNode properties = JsonMapper.shared()
                .readTree(laws.formSchema(request.regulation(), request.edition(), request.covered()))
                .path("properties");
        return of(request).stream()
                .filter(fact -> properties.path(fact.key()).path("x-public").asBoolean(false))
                .toList();
    }

    private void named(Field field, String path, Map<String, List<String>> facts, List<Named> named) {
        List<String> values = facts.getOrDefault(path, List.of());
        switch (field) {
            case Field.Choice choice -> add(field, path, titles(choice.options(), values), named);
            case Field.Choices choices -> add(field, path, titles(choices.options(), values), named);
            case Field.Group group -> group.fields().forEach(f -> named(f, path + "/" + f.key(), facts, named));
            case Field.Rows rows -> {
                for (int i = 0; hasRow(path + "/" + i + "/", facts); i++) {
                    String row = path + "/" + i + "/";
                    rows.fields().forEach(f -> named(f, row + f.key(), facts, named));
                }
            }
            case Field.Text _, Field.Number _, Field.YesNo _, Field.Accept _ ->
                add(field, path, values.stream().map(RequestFacts::same).toList(), named);
        }
    }

    private static boolean hasRow(String prefix, Map<String, List<String>> facts) {
        return facts.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static void add(Field field, String path, List<LocalText> values, List<Named> named) {
        if (!values.isEmpty()) {
            named.add(new Named(path, field.label().title(), joined(values)));
        }
    }

    private static List<LocalText> titles(List<Field.Option> options, List<String> values) {
        return values.stream()
                .map(value -> options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Field.Option::title)
                        .findFirst()
                        .orElse(same(value)))
                .toList();
    }

    private static LocalText same(String value) {
        return new LocalText(value, value, value);
    }

    private static LocalText joined(List<LocalText> values) {
        return new LocalText(join(values, Language.KK), join(values, Language.RU), join(values, Language.EN));
    }

    private static String join(List<LocalText> values, Language language) {
        return String.join("; ", values.stream().map(v -> v.in(language)).toList());
    }
}
