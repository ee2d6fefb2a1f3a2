package kz.ruqsat.app.shell.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form that a JSON Schema (draft 2020-12) describes. Beside the standard words it knows {@code x-title}, {@code
 * x-hint}, {@code x-enum-titles} (texts in kk, ru, en), {@code x-section}, {@code x-assumed}, and the formats {@code
 * iin}, {@code bin}, {@code phone}. Unchangeable; made once for each edition of a regulation.
 */
public final class FormSchema {

    private static final Set<String> OUR_WORDS = Set.of(
            "x-title",
            "x-hint",
            "x-enum-titles",
            "x-section",
            "x-sections",
            "x-assumed",
            "x-only-for",
            "x-requests",
            "x-widget",
            "x-check",
            "x-public");

    private static final SchemaRegistry REGISTRY = registry();

    private final Schema structure;
    private final List<Field> fields;
    private final Map<String, LocalText> sections;
    private final @Nullable LocalText assumption;

    private FormSchema(
            Schema structure, List<Field> fields, Map<String, LocalText> sections, @Nullable LocalText assumption) {
        this.assumption = assumption;
        this.structure = structure;
        this.fields = List.copyOf(fields);
        this.sections = sections;
    }

    /**
     * @throws IllegalArgumentException when the schema uses what a form cannot show, naming the place
     */
    public static FormSchema of(JsonNode schema) {
        SchemaReading reading = new SchemaReading(schema);
        List<Field> fields = reading.fields();
        return new FormSchema(REGISTRY.getSchema(schema), fields, reading.sections(), reading.assumption());
    }

    /**
     * The form of one kind of request: a field with {@code x-only-for} belongs to the kinds named there only.
     *
     * @param request the kind, such as {@code issue}
     */
    public static FormSchema of(JsonNode schema, String request) {
        JsonNode copy = schema.deepCopy();
        narrow(copy, request);
        return of(copy);
    }

    private static void narrow(JsonNode node, String request) {
        if (!(node.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        Set<String> others = properties.properties().stream()
                .filter(property -> isForOthers(property.getValue(), request))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        properties.remove(others);
        if (node.path("required") instanceof ArrayNode required) {
            required.removeIf(name -> others.contains(name.asString("")));
        }
        properties.forEach(property -> narrow(property, request));
    }

    private static boolean isForOthers(JsonNode property, String request) {
        JsonNode kinds = property.path("x-only-for");
        return kinds.isArray()
                && StreamSupport.stream(kinds.spliterator(), false)
                        .noneMatch(kind -> kind.asString("").equals(request));
    }

    private static SchemaRegistry registry() {
        Dialect standard = Dialects.getDraft202012();
        Dialect ours = Dialect.builder(standard)
                .keywords(OUR_WORDS.stream().map(NonValidationKeyword::new).toList())
                .build();
        return SchemaRegistry.withDialect(ours);
    }

    /** Reads the schema from its text. */
    public static FormSchema of(String schema) {
        return of(JsonMapper.shared().readTree(schema));
    }

    public List<Field> fields() {
        return fields;
    }

    /** The titles of the sections by their id, in their order. */
    public Map<String, LocalText> sections() {
        return sections;
    }

    /** Why the whole form is assumed and not law, or null. */
    public @Nullable LocalText assumption() {
        return assumption;
    }

    /** What a browser sent, as a value that {@link #check} understands; everything typed is in it. */
    public FormInput read(Map<String, String[]> parameters) {
        return new InputReading(parameters).read(this);
    }

    /** All that is wrong with a value, in the order of the fields, one error for each; empty when it may be filed. */
    public List<FieldError> check(JsonNode value) {
        return new FormCheck(this, structure).check(value);
    }

    /** The field at the end of a JSON pointer, such as {@code /deposits/0/name}. */
    Optional<Field> at(String pointer) {
        Field found = null;
        List<Field> within = fields;
        for (String part : pointer.split("/")) {
            if (part.isEmpty() || found instanceof Field.Rows && isIndex(part)) {
                continue;
            }
            Optional<Field> next =
                    within.stream().filter(field -> field.key().equals(part)).findFirst();
            if (next.isEmpty()) {
                return Optional.ofNullable(found).filter(field -> isIndex(part));
            }
            found = next.get();
            within = within(found);
        }
        return Optional.ofNullable(found);
    }

    private static boolean isIndex(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<Field> within(Field field) {
        return switch (field) {
            case Field.Group group -> group.fields();
            case Field.Rows rows -> rows.fields();
            case Field.Text _, Field.Number _, Field.YesNo _, Field.Accept _, Field.Choice _, Field.Choices _ ->
                List.of();
        };
    }
}
