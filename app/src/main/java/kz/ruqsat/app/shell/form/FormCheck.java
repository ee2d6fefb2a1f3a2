package kz.ruqsat.app.shell.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks a value: first what a text or number may never be, then the structure by the schema, then the formats. */
final class FormCheck {

    /** A number beyond this power of ten is not a number of anything; counting with it would cost too much. */
    private static final int GREATEST_POWER = 30;

    private final FormSchema form;
    private final Schema structure;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    FormCheck(FormSchema form, Schema structure) {
        this.form = form;
        this.structure = structure;
    }

    List<FieldError> check(JsonNode value) {
        values(value, "");
        if (errors.isEmpty()
                || errors.values().stream().noneMatch(error -> error.textKey().endsWith(".number"))) {
            structure(value);
        }
        List<String> order = new ArrayList<>();
        places(form.fields(), value, "", order);
        return errors.values().stream()
                .sorted(Comparator.comparingInt(error -> place(order, error.path())))
                .toList();
    }

    private void values(JsonNode node, String path) {
        if (node.isObject()) {
            node.properties().forEach(entry -> values(entry.getValue(), path + "/" + entry.getKey()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                values(node.get(i), path + "/" + i);
            }
        } else if (node.isNumber()) {
            if (immense(node)) {
                put(path, "shell.form.error.number");
            }
        } else if (node.isString()) {
            text(node.asString(), path);
        }
    }

    private static boolean immense(JsonNode node) {
        if (!Double.isFinite(node.doubleValue())) {
            return true;
        }
        BigDecimal number = node.decimalValue();
        return Math.abs((long) number.precision() - number.scale()) > GREATEST_POWER || number.scale() > GREATEST_POWER;
    }

    private void text(String text, String path) {
        Field field = form.at(path).orElse(null);
        boolean lines = field instanceof Field.Text area && area.kind() == Field.Kind.AREA;
        if (!Characters.visible(text, lines)) {
            put(path, "shell.form.error.control");
        } else if (field instanceof Field.Text wanted && text.isBlank()) {
            if (wanted.label().required()) {
                put(path, "shell.form.error.required");
            }
        } else if (field instanceof Field.Text wanted) {
            int length = text.codePointCount(0, text.length());
            if (length > wanted.maxLength()) {
                put(path, "shell.form.error.tooLong", (long) wanted.maxLength(), (long) length);
            } else {
                Formats.wrong(wanted.kind(), text).ifPresent(key -> put(path, key));
            }
        }
    }

    private void structure(JsonNode value) {
        for (Error error : structure.validate(value)) {
            String path = error.getInstanceLocation().toString();
            switch (error.getKeyword()) {
                case "required", "dependentRequired" -> required(path + "/" + property(error));
                case "additionalProperties", "unevaluatedProperties" ->
                    errors.putIfAbsent(
                            path,
                            new FieldError("", "shell.form.error.unknown", List.of(Characters.shown(property(error)))));
                case null -> put(path, "shell.form.error.wrong");
                case "if", "allOf", "anyOf", "oneOf", "not", "$ref", "dependentSchemas" -> {
                    if (form.at(path).isPresent()) {
                        put(path, "shell.form.error.wrong");
                    }
                }
                case String keyword -> broken(keyword, path, error);
            }
        }
        if (errors.isEmpty() && !structure.validate(value).isEmpty()) {
            errors.put("", new FieldError("", "shell.form.error.wrong", List.of("")));
        }
    }

    private static String property(Error error) {
        return error.getProperty() == null ? "" : error.getProperty();
    }

    private void required(String path) {
        String key = switch (form.at(path).orElse(null)) {
            case Field.Choice _, Field.YesNo _ -> "shell.form.error.choose";
            case Field.Choices _ -> "shell.form.error.chooseSome";
            case Field.Accept _ -> "shell.form.error.accept";
            case Field.Rows _ -> "shell.form.error.minItems";
            case Field.Text _, Field.Number _, Field.Group _ -> "shell.form.error.required";
            case null -> "shell.form.error.required";
        };
        put(path, key, 1L);
    }

    private void broken(String keyword, String path, Error error) {
        @Nullable Object limit = limit(error, keyword);
        switch (keyword) {
            case "type" -> put(path, typeKey(path));
            case "minimum", "exclusiveMinimum" -> put(path, "shell.form.error.minimum", limit);
            case "maximum", "exclusiveMaximum" -> put(path, "shell.form.error.maximum", limit);
            case "minLength" -> put(path, "shell.form.error.tooShort", limit);
            case "maxLength" ->
                put(path, "shell.form.error.tooLong", limit, (long)
                        error.getInstanceNode().asString("").length());
            case "minItems" -> put(path, "shell.form.error.minItems", limit);
            case "maxItems" -> put(path, "shell.form.error.maxItems", limit);
            case "uniqueItems" -> put(path, "shell.form.error.unique");
            case "pattern" -> put(path, "shell.form.error.pattern");
            case "const" -> put(path, constKey(path));
            case "format" -> put(path, "shell.form.error.pattern");
            default -> put(path, "shell.form.error.wrong");
        }
    }

    private static Object limit(Error error, String keyword) {
        JsonNode schema = error.getSchemaNode();
        JsonNode limit = schema == null ? null : schema.isObject() ? schema.path(keyword) : schema;
        if (limit == null || !limit.isNumber()) {
            return "";
        }
        return limit.isIntegralNumber() && limit.canConvertToLong()
                ? (Object) limit.asLong()
                : limit.decimalValue().toPlainString();
    }

    private String typeKey(String path) {
        return switch (form.at(path).orElse(null)) {
            case Field.Number number -> number.whole() ? "shell.form.error.integer" : "shell.form.error.number";
            case Field.YesNo _ -> "shell.form.error.choose";
            case Field.Accept _ -> "shell.form.error.accept";
            case Field.Text _, Field.Choice _, Field.Choices _, Field.Group _, Field.Rows _ -> "shell.form.error.wrong";
            case null -> "shell.form.error.wrong";
        };
    }

    private String constKey(String path) {
        return form.at(path).orElse(null) instanceof Field.Accept
                ? "shell.form.error.accept"
                : "shell.form.error.wrong";
    }

    /** The first thing found about a place is the one told. */
    private void put(String path, String key, @Nullable Object... more) {
        Optional<Field> field = form.at(path);
        List<Object> arguments = new ArrayList<>();
        LocalText title = field.map(found -> found.label().title()).orElse(null);
        arguments.add(title == null ? Characters.shown(path) : title);
        for (Object argument : more) {
            arguments.add(argument == null ? "" : argument);
        }
        errors.putIfAbsent(path, new FieldError(field.isPresent() ? path : "", key, arguments));
    }

    private static void places(List<Field> fields, JsonNode value, String prefix, List<String> into) {
        for (Field field : fields) {
            String path = prefix + "/" + field.key();
            into.add(path);
            JsonNode inner = value.path(field.key());
            switch (field) {
                case Field.Group group -> places(group.fields(), inner, path, into);
                case Field.Rows rows -> {
                    for (int i = 0; i < inner.size(); i++) {
                        into.add(path + "/" + i);
                        places(rows.fields(), inner.path(i), path + "/" + i, into);
                    }
                }
                case Field.Text _, Field.Number _, Field.YesNo _, Field.Accept _, Field.Choice _, Field.Choices _ -> {}
            }
        }
    }

    private static int place(List<String> order, String path) {
        int place = order.indexOf(path);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
