package kz.ruqsat.app.shell.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields out of a schema. */
final class SchemaReading {

    /** Says no more than that the act is silent; the page has words for that. */
    private static final LocalText SILENT = new LocalText("-", "-", "-");

    private static final String TITLES = "x-enum-titles";
    private static final int MOST_RADIOS = 7;
    private static final int LINE_LENGTH = 200;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST = 10_000;
    private static final int MOST_ROWS = 50;

    private final JsonNode root;
    private final Map<String, LocalText> sections = new LinkedHashMap<>();

    SchemaReading(JsonNode root) {
        this.root = root;
        readSections(root.path("x-sections"));
    }

    /** Why something is assumed, in the reader's language. */
    static String why(LocalText assumed, Texts texts) {
        return assumed == SILENT ? texts.of("shell.form.assumedWhy") : texts.of(assumed);
    }

    List<Field> fields() {
        return fields(root, "");
    }

    Map<String, LocalText> sections() {
        return java.util.Collections.unmodifiableMap(sections);
    }

    @Nullable
    LocalText assumption() {
        return assumed(root.path("x-assumed"), "the form");
    }

    private void readSections(JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(section -> sections.put(section.getKey(), text(section.getValue(), "x-sections")));
        }
        for (JsonNode section : node.isArray() ? node : List.<JsonNode>of()) {
            sections.put(section.path("id").asString(""), text(section.path("title"), "x-sections"));
        }
    }

    private List<Field> fields(JsonNode object, String place) {
        Set<String> required = StreamSupport.stream(object.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            String key = property.getKey();
            if (!key.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                throw new IllegalArgumentException("A form can't have a field named " + place + "/" + key);
            }
            fields.add(field(key, property.getValue(), required.contains(key), place + "/" + key));
        }
        return fields;
    }

    private Field field(String key, JsonNode given, boolean required, String place) {
        JsonNode node = resolved(given);
        Field.Label label = label(key, given, node, required, place);
        return switch (node.path("type").asString(node.has("enum") ? "string" : "")) {
            case "string" -> node.has("enum") ? choice(label, node, place) : text(label, node);
            case "number" -> number(label, node, false);
            case "integer" -> number(label, node, true);
            case "boolean" -> node.path("const").asBoolean(false) ? new Field.Accept(label) : new Field.YesNo(label);
            case "object" -> new Field.Group(label, fields(node, place));
            case "array" -> array(label, node, place);
            case String other ->
                throw new IllegalArgumentException("A form can't show the type '" + other + "' of " + place);
        };
    }

    private Field array(Field.Label label, JsonNode node, String place) {
        JsonNode items = resolved(node.path("items"));
        if (items.has("enum")) {
            return new Field.Choices(label, options(items, node.has(TITLES) ? node : items, place));
        }
        if (!items.path("type").asString("").equals("object")) {
            throw new IllegalArgumentException("A form can show a list of choices or of objects, not " + place);
        }
        int max = Math.min(node.path("maxItems").asInt(MOST_ROWS), MOST_ROWS);
        int min = Math.min(node.path("minItems").asInt(label.required() ? 1 : 0), max);
        return new Field.Rows(label, fields(items, place), min, max);
    }

    private static Field text(Field.Label label, JsonNode node) {
        int length = node.path("maxLength").asInt(0);
        Field.Kind kind = switch (node.path("x-check")
                .asString(node.path("format").asString(""))) {
            case "date" -> Field.Kind.DATE;
            case "email", "idn-email" -> Field.Kind.EMAIL;
            case "phone" -> Field.Kind.PHONE;
            case "iin" -> Field.Kind.IIN;
            case "bin" -> Field.Kind.BIN;
            case "unified-number" -> Field.Kind.UNIFIED_NUMBER;
            case String _ ->
                length > LONGEST_LINE || node.path("x-widget").asString("").equals("textarea")
                        ? Field.Kind.AREA
                        : Field.Kind.LINE;
        };
        int limit = length > 0 ? length : kind == Field.Kind.AREA ? LONGEST : LINE_LENGTH;
        return new Field.Text(
                label,
                kind,
                node.path("minLength").asInt(0),
                limit,
                node.path("pattern").asString(null));
    }

    private static Field number(Field.Label label, JsonNode node, boolean whole) {
        return new Field.Number(label, whole, limit(node, "minimum"), limit(node, "maximum"));
    }

    private static @Nullable String limit(JsonNode node, String word) {
        return node.path(word).isNumber() ? node.path(word).decimalValue().toPlainString() : null;
    }

    private Field.Label label(String key, JsonNode given, JsonNode node, boolean required, String place) {
        LocalText title = text(either(given, node, "x-title"), place + " x-title");
        JsonNode hint = either(given, node, "x-hint");
        return new Field.Label(
                key,
                title,
                hint.isMissingNode() ? null : text(hint, place + " x-hint"),
                required,
                assumed(either(given, node, "x-assumed"), place),
                section(either(given, node, "x-section"), place));
    }

    private static @Nullable LocalText assumed(JsonNode node, String place) {
        if (node.isObject()) {
            return text(node, place + " x-assumed");
        }
        return node.asBoolean(false) ? SILENT : null;
    }

    /** A section is named by the id it has in {@code x-sections}, or by its title where it first comes. */
    private String section(JsonNode node, String place) {
        if (node.isObject()) {
            LocalText title = text(node, place + " x-section");
            sections.putIfAbsent(title.en(), title);
            return title.en();
        }
        String id = node.asString("");
        if (!id.isEmpty() && !sections.containsKey(id)) {
            throw new IllegalArgumentException("The section '" + id + "' of " + place + " is not among x-sections");
        }
        return id;
    }

    private static Field choice(Field.Label label, JsonNode node, String place) {
        List<Field.Option> options = options(node, node, place);
        boolean list = options.size() > MOST_RADIOS
                || node.path("x-widget").asString("").equals("select");
        return new Field.Choice(label, options, list);
    }

    private static List<Field.Option> options(JsonNode node, JsonNode titled, String place) {
        List<Field.Option> options = new ArrayList<>();
        JsonNode titles = titled.path(TITLES);
        int i = 0;
        for (JsonNode value : node.path("enum")) {
            JsonNode title = titles.isArray() ? titles.path(i++) : titles.path(value.asString());
            options.add(new Field.Option(value.asString(), text(title, place + " " + TITLES + " " + value)));
        }
        return List.copyOf(options);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : node;
    }

    private static JsonNode either(JsonNode given, JsonNode resolved, String word) {
        return given.has(word) ? given.path(word) : resolved.path(word);
    }

    private static LocalText text(JsonNode node, String place) {
        String kk = node.path("kk").asString("");
        String ru = node.path("ru").asString("");
        String en = node.path("en").asString("");
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text in kk, ru and en is expected at " + place + ", found " + node);
        }
        return new LocalText(kk, ru, en);
    }
}
