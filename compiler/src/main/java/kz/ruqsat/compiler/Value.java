package kz.ruqsat.compiler;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ruqsat.core.shared.ConstantName;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of a file, with its place. Reading it never fails: what does not fit is complained about, and a harmless
 * stand-in is returned, so that one run finds everything; the result of a run with complaints is thrown away. A value
 * that is absent was complained about already and reads as a stand-in in silence.
 */
final class Value {
    private static final String STAND_IN = "missing";
    private static final int SHOWN = 60;

    private final String file;
    private final @Nullable Node node;
    private final String path;
    private final Diagnostics diagnostics;

    Value(String file, @Nullable Node node, String path, Diagnostics diagnostics) {
        this.file = file;
        this.node = node;
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** One key of a mapping with what it holds. */
    record Entry(Value key, Value value) {
        String name() {
            return key.raw();
        }
    }

    boolean present() {
        return node != null;
    }

    /** Where it stands in its file, such as {@code properties.region}. */
    String path() {
        return path;
    }

    /** How many complaints there are so far, about anything. */
    int problems() {
        return diagnostics.count();
    }

    String text() {
        if (node == null) {
            return STAND_IN;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getTag().equals(Tag.STR)
                    ? scalar.getValue().strip()
                    : wrong("a text: put it in quotes", STAND_IN);
        }
        return wrong("a text", STAND_IN);
    }

    /** The scalar as it is written, of whatever type. */
    String raw() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : STAND_IN;
    }

    int wholeNumber() {
        if (node == null) {
            return 1;
        }
        boolean fits = node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && scalar.getValue().length() < 10;
        return fits ? Integer.parseInt(raw()) : wrong("a whole number", 1);
    }

    BigDecimal decimal() {
        if (node == null) {
            return BigDecimal.ONE;
        }
        boolean fits = node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
                && scalar.getValue().matches("-?[0-9]+(\\.[0-9]+)?");
        return fits ? new BigDecimal(raw()) : wrong("a number", BigDecimal.ONE);
    }

    boolean flag() {
        if (node == null) {
            return false;
        }
        boolean fits = node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL);
        return fits ? Boolean.parseBoolean(raw()) : wrong("true or false", false);
    }

    LocalDate day() {
        return node == null ? LocalDate.EPOCH : parse(LocalDate::parse, "a date such as 2026-01-31", LocalDate.EPOCH);
    }

    /** A text that a type of ours makes sense of; it refuses by an {@link IllegalArgumentException}. */
    <T> T as(Function<String, T> type, String expected) {
        T standIn = type.apply(STAND_IN);
        return node == null ? standIn : parse(type, expected, standIn);
    }

    <T> T parse(Function<String, T> parser, String expected, T standIn) {
        int before = diagnostics.count();
        String text = text();
        if (node == null || diagnostics.count() > before) {
            return standIn;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(expected, standIn);
        }
    }

    /** One of the known words; {@code what} says what they are: "a role". */
    <T> T choice(String what, Map<String, T> known) {
        T standIn = known.values().iterator().next();
        if (node == null) {
            return standIn;
        }
        T chosen = known.get(raw());
        return chosen == null ? wrong(what + Nearest.hint(raw(), known.keySet()), standIn) : chosen;
    }

    <E extends Enum<E>> E constant(String what, E[] constants) {
        return choice(what, words(constants));
    }

    /** Constants under the words that stand for them in the files: {@code CHECK_COMPLETENESS}, check-completeness. */
    static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(ConstantName.of(constant), constant);
        }
        return words;
    }

    <T> List<T> list(Function<Value, T> reader) {
        List<T> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(reader.apply(new Value(file, item, path + "[" + items.size() + "]", diagnostics)));
            }
        } else if (node != null) {
            wrong("a list", items);
        }
        return items;
    }

    /** A list that has at least one item. */
    <T> List<T> some(Function<Value, T> reader) {
        List<T> items = list(reader);
        return node instanceof SequenceNode && items.isEmpty() ? wrong("at least one item", items) : items;
    }

    /** The entries of a mapping, in order; a key that stands twice is complained about and its first value holds. */
    List<Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Value key = new Value(file, tuple.getKeyNode(), path, diagnostics);
                Entry entry = new Entry(key, new Value(file, tuple.getValueNode(), child(key.raw()), diagnostics));
                if (entries.putIfAbsent(key.raw(), entry) != null) {
                    key.wrong("each key once", key);
                }
            }
        } else if (node != null) {
            wrong("a mapping of keys to values", entries);
        }
        return List.copyOf(entries.values());
    }

    /** Reads a mapping with known keys; a key that the reader did not ask for is complained about. */
    <T> T fields(Function<Fields, T> reader) {
        Fields fields = new Fields(this, entries());
        T made = reader.apply(fields);
        fields.complainOfUnknown();
        return made;
    }

    boolean isText() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    Value absent(String key) {
        return new Value(file, null, child(key), diagnostics);
    }

    <T> T wrong(String expected, T standIn) {
        return wrong(found(), expected, standIn);
    }

    <T> T wrong(String found, String expected, T standIn) {
        diagnostics.add(place().expected(expected, found));
        return standIn;
    }

    Place place() {
        Mark mark = node == null ? null : node.getStartMark().orElse(null);
        return mark == null
                ? new Place(file, 1, 1, path)
                : new Place(file, mark.getLine() + 1, mark.getColumn() + 1, path);
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String found() {
        if (!(node instanceof ScalarNode scalar)) {
            return node instanceof SequenceNode ? "a list" : "a mapping";
        }
        if (scalar.getValue().isBlank()) {
            return "nothing";
        }
        String value = scalar.getValue();
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return scalar.getTag().equals(Tag.STR) ? '"' + shown + '"' : shown;
    }
}
