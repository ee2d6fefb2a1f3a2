package kz.ruqsat.app.shell.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns form parameters into a value. The name of a parameter is the field's JSON pointer without the first slash; only
 * the names that the schema knows are read.
 */
final class InputReading {

    /** The button that adds or removes a row sends {@code add:deposits} or {@code remove:deposits/1} by this name. */
    static final String ROWS = "form-rows";

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,18}([.,][0-9]{1,8})?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final int MOST_CHOICES = 200;

    private final Map<String, String[]> parameters;
    private final String rowAction;

    InputReading(Map<String, String[]> parameters) {
        this.parameters = parameters;
        String action = first(ROWS);
        rowAction = action == null ? "" : action;
    }

    FormInput read(FormSchema schema) {
        ObjectNode value = JsonMapper.shared().createObjectNode();
        readAll(schema.fields(), "", value);
        return new FormInput(value, !rowAction.isEmpty());
    }

    private void readAll(List<Field> fields, String prefix, ObjectNode into) {
        for (Field field : fields) {
            read(field, prefix + field.key(), into);
        }
    }

    private void read(Field field, String name, ObjectNode into) {
        switch (field) {
            case Field.Text text -> readText(text, name, into);
            case Field.Number _ -> readNumber(field.key(), name, into);
            case Field.YesNo _, Field.Accept _ -> readBoolean(field.key(), name, into);
            case Field.Choice _ -> {
                String chosen = first(name);
                if (chosen != null && !chosen.isEmpty()) {
                    into.put(field.key(), chosen);
                }
            }
            case Field.Choices _ -> readChoices(field.key(), name, into);
            case Field.Group group -> {
                ObjectNode inner = into.objectNode();
                readAll(group.fields(), name + "/", inner);
                if (!inner.isEmpty() || group.label().required()) {
                    into.set(field.key(), inner);
                }
            }
            case Field.Rows rows -> readRows(rows, name, into);
        }
    }

    private void readText(Field.Text field, String name, ObjectNode into) {
        String typed = first(name);
        if (typed == null) {
            return;
        }
        String text = clean(typed, field.kind() == Field.Kind.AREA);
        if (text.isEmpty()) {
            return;
        }
        String meant = switch (field.kind()) {
            case DATE -> isoDay(text);
            case IIN, BIN -> SPACES.matcher(text).replaceAll("");
            case UNIFIED_NUMBER -> SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            case PHONE -> phone(text);
            case LINE, AREA, EMAIL -> text;
        };
        into.put(field.key(), meant);
    }

    private void readNumber(String key, String name, ObjectNode into) {
        String typed = first(name);
        String text = typed == null ? "" : clean(typed, false);
        if (text.isEmpty()) {
            return;
        }
        String digits = SPACES.matcher(text).replaceAll("").replace('−', '-');
        if (!NUMBER.matcher(digits).matches()) {
            into.put(key, text);
            return;
        }
        BigDecimal number = new BigDecimal(digits.replace(',', '.'));
        if (number.stripTrailingZeros().scale() <= 0) {
            into.put(key, number.longValueExact());
        } else {
            into.put(key, number);
        }
    }

    private void readBoolean(String key, String name, ObjectNode into) {
        String chosen = first(name);
        if (chosen == null || chosen.isEmpty()) {
            return;
        }
        switch (chosen) {
            case "true" -> into.put(key, true);
            case "false" -> into.put(key, false);
            default -> into.put(key, chosen);
        }
    }

    private void readChoices(String key, String name, ObjectNode into) {
        String[] chosen = parameters.getOrDefault(name, new String[0]);
        List<String> values = Arrays.stream(chosen)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(MOST_CHOICES)
                .toList();
        if (!values.isEmpty()) {
            ArrayNode list = into.putArray(key);
            values.forEach(list::add);
        }
    }

    /** Rows count from 0 without gaps; each sends a marker by its own name, so that an empty row is seen as well. */
    private void readRows(Field.Rows rows, String name, ObjectNode into) {
        ArrayNode list = into.arrayNode();
        for (int i = 0; i < rows.max() && parameters.containsKey(name + "/" + i); i++) {
            if (rowAction.equals("remove:" + name + "/" + i)) {
                continue;
            }
            ObjectNode row = into.objectNode();
            readAll(rows.fields(), name + "/" + i + "/", row);
            // While rows are being added an empty one stays; in the end nobody means it.
            if (!row.isEmpty() || !rowAction.isEmpty()) {
                list.add(row);
            }
        }
        if (rowAction.equals("add:" + name) && list.size() < rows.max()) {
            list.addObject();
        }
        if (!list.isEmpty()) {
            into.set(rows.key(), list);
        }
    }

    private @Nullable String first(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** One form of each letter, one form of a line's end; marks that a copied text brings unseen are dropped. */
    private static String clean(String typed, boolean lines) {
        String text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u00ad", "")
                .replace("\ufeff", "");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        return (lines ? text : text.replace('\n', ' ').replace('\t', ' ')).strip();
    }

    private static String isoDay(String text) {
        Matcher day = DAY.matcher(SPACES.matcher(text).replaceAll(""));
        if (!day.matches()) {
            return text;
        }
        return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
    }

    /** Blanks, hyphens and brackets are how people group a number; 8 is how they dial +7 at home. */
    private static String phone(String text) {
        String digits = text.replaceAll("[\\s\\u00a0()-]", "");
        return digits.matches("8[0-9]{10}") ? "+7" + digits.substring(1) : digits;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
