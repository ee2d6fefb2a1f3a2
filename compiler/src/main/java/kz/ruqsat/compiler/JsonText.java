package kz.ruqsat.compiler;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kz.ruqsat.compiler.Value.Entry;

/**
 * Writes a value as JSON, leaving out what is not wanted.
 *
 * @param keeps whether a value within it is written, by its path
 */
record JsonText(Predicate<Value> keeps) {

    String of(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private void write(Value value, StringBuilder out) {
        if (value.isMapping()) {
            writeMapping(value, out);
        } else if (value.isList()) {
            String separator = "[";
            List<Value> items = value.list(item -> item).stream().filter(keeps).toList();
            for (Value item : items) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        } else if (value.isText()) {
            quote(value.raw(), out);
        } else {
            out.append(value.raw());
        }
    }

    private void writeMapping(Value value, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Entry entry : value.entries()) {
            if (keeps.test(entry.value())) {
                out.append(separator);
                quote(entry.name(), out);
                out.append(':');
                write(entry.value(), out);
                separator = ",";
            }
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || Character.getType(c) == Character.FORMAT) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
