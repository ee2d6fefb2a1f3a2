package kz.ruqsat.app.shell.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A form as it is shown, with what was typed and what is wrong with it ({@code shell/form.jte}, inside a form element
 * of the feature's own).
 *
 * @param assumption why the whole form is assumed and not law, or null
 * @param sections its fields in their sections
 * @param errors all errors, for the summary above the form
 */
public record FormView(@Nullable String assumption, List<Section> sections, ErrorSummary errors) {

    private static final Pattern ISO_DAY = Pattern.compile("^([0-9]{4})-([0-9]{2})-([0-9]{2})$");

    /**
     * A part of the form.
     *
     * @param title its title, or null for fields without a section
     */
    public record Section(@Nullable String title, List<Shown> fields) {}

    /** An empty form. */
    public static FormView empty(FormSchema schema, Texts texts) {
        return of(schema, tools.jackson.databind.json.JsonMapper.shared().createObjectNode(), List.of(), texts);
    }

    public static FormView of(FormSchema schema, JsonNode value, List<FieldError> errors, Texts texts) {
        Map<String, String> words = errors.stream()
                .collect(Collectors.toMap(FieldError::path, error -> error.in(texts), (one, two) -> one));
        Map<String, List<Shown>> bySection = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            bySection
                    .computeIfAbsent(field.label().section(), id -> new ArrayList<>())
                    .add(shown(field, value.path(field.key()), "/" + field.key(), words));
        }
        List<Section> sections = bySection.entrySet().stream()
                .map(entry -> {
                    var title = schema.sections().get(entry.getKey());
                    return new Section(title == null ? null : texts.of(title), entry.getValue());
                })
                .toList();
        List<ErrorSummary.Entry> summary = errors.stream()
                .map(error -> new ErrorSummary.Entry(error.fieldId(), error.in(texts)))
                .toList();
        return new FormView(assumption(schema, texts), sections, new ErrorSummary(summary));
    }

    private static @Nullable String assumption(FormSchema schema, Texts texts) {
        LocalText assumption = schema.assumption();
        return assumption == null ? null : SchemaReading.why(assumption, texts);
    }

    /** The id in the page of the field at a JSON pointer. */
    static String id(String path) {
        return "f" + path.replace('/', '-');
    }

    private static Shown shown(Field field, JsonNode value, String path, Map<String, String> errors) {
        return new Shown(
                field,
                id(path),
                path.substring(1),
                typed(field, value),
                chosen(value),
                errors.get(path),
                rows(field, value, path, errors));
    }

    private static List<List<Shown>> rows(Field field, JsonNode value, String path, Map<String, String> errors) {
        return switch (field) {
            case Field.Group group -> List.of(row(group.fields(), value, path, errors));
            case Field.Rows rows -> {
                List<List<Shown>> shown = new ArrayList<>();
                for (int i = 0; i < Math.max(value.size(), rows.min()); i++) {
                    shown.add(row(rows.fields(), value.path(i), path + "/" + i, errors));
                }
                yield shown;
            }
            case Field.Text _, Field.Number _, Field.YesNo _, Field.Accept _, Field.Choice _, Field.Choices _ ->
                List.of();
        };
    }

    private static List<Shown> row(List<Field> fields, JsonNode value, String path, Map<String, String> errors) {
        return fields.stream()
                .map(field -> shown(field, value.path(field.key()), path + "/" + field.key(), errors))
                .toList();
    }

    private static List<String> chosen(JsonNode value) {
        List<String> chosen = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> chosen.add(one.isValueNode() ? one.asString() : ""));
        } else if (value.isValueNode() && !value.isNull()) {
            chosen.add(value.asString());
        }
        return chosen;
    }

    private static String typed(Field field, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        boolean day = field instanceof Field.Text text && text.kind() == Field.Kind.DATE;
        return day ? day(value.asString()) : value.asString();
    }

    /** Written as people write it, also when there is no such day. */
    private static String day(String iso) {
        return ISO_DAY.matcher(iso).replaceFirst("$3.$2.$1");
    }
}
