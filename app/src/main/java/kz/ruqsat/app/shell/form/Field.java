package kz.ruqsat.app.shell.form;

import java.util.List;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** One field of a form, as its schema describes it. */
public sealed interface Field {

    Label label();

    default String key() {
        return label().key();
    }

    /**
     * What every field has.
     *
     * @param key the property in the value
     * @param title its name
     * @param hint more about it, or null
     * @param required whether it must be filled in
     * @param assumed why it stands here though the act is silent, or null
     * @param section the id of its section, or an empty text
     */
    record Label(
            String key,
            LocalText title,
            @Nullable LocalText hint,
            boolean required,
            @Nullable LocalText assumed,
            String section) {}

    /** One choice among several. */
    record Option(String value, LocalText title) {}

    /** What a text is. */
    enum Kind {
        LINE,
        AREA,
        DATE,
        EMAIL,
        PHONE,
        IIN,
        BIN,
        /** The number that an application or a licence has in all systems of the state. */
        UNIFIED_NUMBER
    }

    /**
     * A text.
     *
     * @param minLength the least number of characters, 0 for any
     * @param maxLength the greatest number of characters
     * @param pattern a regular expression that it must match, or null
     */
    record Text(
            Label label,
            Kind kind,
            int minLength,
            int maxLength,
            @Nullable String pattern) implements Field {}

    /**
     * A number; whole or with a fraction.
     *
     * @param min the least, as the schema writes it, or null
     * @param max the greatest, as the schema writes it, or null
     */
    record Number(
            Label label,
            boolean whole,
            @Nullable String min,
            @Nullable String max) implements Field {}

    /** Yes or no. */
    record YesNo(Label label) implements Field {}

    /** A statement that must be ticked ({@code const: true}). */
    record Accept(Label label) implements Field {}

    /**
     * One of several.
     *
     * @param list whether it is shown as a list that unfolds rather than all at once
     */
    record Choice(Label label, List<Option> options, boolean list) implements Field {}

    /** Any of several. */
    record Choices(Label label, List<Option> options) implements Field {}

    /** Fields that belong together. */
    record Group(Label label, List<Field> fields) implements Field {}

    /**
     * The same fields any number of times.
     *
     * @param min how many rows at least
     * @param max how many rows at most
     */
    record Rows(Label label, List<Field> fields, int min, int max) implements Field {}
}
