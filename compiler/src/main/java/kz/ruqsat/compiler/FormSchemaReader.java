package kz.ruqsat.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ruqsat.compiler.Value.Entry;

/**
 * Reads {@code form.schema.json}: JSON Schema 2020-12 of one flat object, in the part of it that a form can show, with
 * keywords of our own for what a person reads ({@code x-title}, {@code x-hint}, {@code x-enum-titles}), for the order
 * of the page ({@code x-section}) and for fields that only some requests ask for ({@code x-only-for}).
 */
final class FormSchemaReader {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Map<String, String> TYPES = words("string", "array", "integer", "number", "boolean");
    private static final Map<String, String> FORMATS = words("date", "email", "phone");
    private static final Map<String, String> CHECKS = words("iin", "bin", "unified-number");
    private static final Map<String, String> WIDGETS = words("textarea", "select", "radios");
    private static final String PROPERTIES = "properties.";
    private static final int LONGEST = 10_000;

    private final Map<String, List<String>> asked = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private Set<String> requests = Set.of();
    private Map<String, String> sections = Map.of();

    private FormSchemaReader() {}

    static FormSchema read(Value file) {
        return new FormSchemaReader().schema(file);
    }

    private FormSchema schema(Value file) {
        return file.fields(f -> {
            f.get("$schema").choice("the address of JSON Schema 2020-12", words(DIALECT));
            f.get("type").choice("the type of a form", words("object"));
            if (f.get("additionalProperties").flag()) {
                f.get("additionalProperties").wrong("false: a form takes no field that it does not know", file);
            }
            Wording.ANY.text(f.get("x-title"));
            Wording.ANY.text(f.get("x-assumed"));
            requests = new LinkedHashSet<>(f.get("x-requests").some(Value::text));
            sections = sections(f.get("x-sections"));
            f.get("properties").entries().forEach(this::property);
            Set<String> required = new LinkedHashSet<>(f.get("required").list(this::requiredField));
            return new FormSchema(requests, asked, values, required, file);
        });
    }

    private Map<String, String> sections(Value list) {
        Map<String, String> ids = new LinkedHashMap<>();
        list.some(item -> item.fields(f -> {
            Wording.ANY.text(f.get("title"));
            String id = f.get("id").text();
            return ids.put(id, id) == null || f.get("id").wrong("each section once", false);
        }));
        return ids;
    }

    private String requiredField(Value item) {
        return asked.containsKey(item.raw())
                ? item.text()
                : item.wrong("a property" + Nearest.hint(item.raw(), asked.keySet()), item.raw());
    }

    private void property(Entry entry) {
        if (!entry.name().matches("[a-z][a-zA-Z0-9]*")) {
            entry.key().wrong("a field's name such as objectName", entry);
        }
        entry.value().fields(f -> {
            Wording.ANY.text(f.get("x-title"));
            f.find("x-hint").ifPresent(Wording.ANY::text);
            if (!sections.isEmpty()) {
                f.get("x-section").choice("a section", sections);
            }
            List<String> only =
                    f.find("x-only-for").map(v -> v.some(this::request)).orElse(List.copyOf(requests));
            asked.put(entry.name(), only);
            f.find("x-widget").ifPresent(v -> v.choice("a widget", WIDGETS));
            f.find("x-public").ifPresent(Value::flag);
            switch (f.get("type").choice("a type", TYPES)) {
                case "array" -> array(entry.name(), f);
                case "string" -> string(entry.name(), f);
                case "integer", "number" -> number(f);
                default -> {}
            }
            return entry;
        });
    }

    private String request(Value item) {
        return requests.contains(item.raw())
                ? item.text()
                : item.wrong("one of x-requests" + Nearest.hint(item.raw(), requests), item.raw());
    }

    private void array(String name, Fields f) {
        f.get("items").fields(items -> {
            items.get("type").choice("the type of a choice", words("string"));
            return values.put(name, choices(items.get("enum"), f.get("x-enum-titles")));
        });
        f.find("uniqueItems").ifPresent(Value::flag);
        ordered(f, "minItems", "maxItems");
    }

    private void string(String name, Fields f) {
        Optional<Value> choices = f.find("enum");
        if (choices.isPresent()) {
            values.put(name, choices(choices.get(), f.get("x-enum-titles")));
            return;
        }
        Optional<Value> format = f.find("format");
        format.ifPresent(v -> v.choice("a format", FORMATS));
        f.find("x-check").ifPresent(v -> v.choice("a check", CHECKS));
        f.find("pattern").ifPresent(v -> v.parse(Pattern::compile, "a regular expression", Pattern.compile("")));
        boolean date = format.filter(v -> v.raw().equals("date")).isPresent();
        Optional<Value> longest = date ? f.find("maxLength") : Optional.of(f.get("maxLength"));
        longest.filter(v -> v.wholeNumber() > LONGEST).ifPresent(v -> v.wrong("a length up to " + LONGEST, v));
        ordered(f, "minLength", "maxLength");
    }

    private static void number(Fields f) {
        ordered(f, "minimum", "maximum");
    }

    private static void ordered(Fields f, String least, String most) {
        Optional<Value> low = f.find(least);
        Optional<Value> high = f.find(most);
        low.ifPresent(Value::wholeNumber);
        high.ifPresent(Value::wholeNumber);
        if (low.isPresent()
                && high.isPresent()
                && low.get().wholeNumber() > high.get().wholeNumber()) {
            low.get().wrong(least + " above " + most, "at most " + high.get().raw(), f);
        }
    }

    private static List<String> choices(Value list, Value titles) {
        List<String> choices = list.some(Value::text);
        List<String> named = new ArrayList<>();
        for (Entry title : titles.entries()) {
            Wording.ANY.text(title.value());
            named.add(title.name());
            if (!choices.contains(title.name())) {
                title.key().wrong("a value of the enum" + Nearest.hint(title.name(), choices), title);
            }
        }
        choices.stream()
                .filter(choice -> titles.isMapping() && !named.contains(choice))
                .forEach(choice -> titles.wrong("no \"" + choice + "\"", "a title of each value", choices));
        return choices;
    }

    /** The schema without the fields that this request does not ask for. */
    static String textFor(FormSchema form, String request) {
        return new JsonText(value -> keeps(form, request, value.path(), value)).of(form.file());
    }

    private static boolean keeps(FormSchema form, String request, String path, Value value) {
        if (path.equals("x-requests") || path.endsWith(".x-only-for")) {
            return false;
        }
        if (path.startsWith("required[")) {
            return form.asks(value.raw(), request);
        }
        boolean property = path.startsWith(PROPERTIES) && path.indexOf('.', PROPERTIES.length()) < 0;
        return !property || form.asks(path.substring(PROPERTIES.length()), request);
    }

    private static Map<String, String> words(String... words) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String word : words) {
            map.put(word, word);
        }
        return map;
    }
}
