package kz.ruqsat.app.shell.form;

import java.util.List;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is shown.
 *
 * @param field its description
 * @param id its id in the page
 * @param name its name in the request
 * @param value what was typed; empty for groups, rows and choices
 * @param chosen the values chosen, for choices
 * @param error what is wrong, or null
 * @param rows the fields of each row; a group is one row
 */
public record Shown(
        Field field,
        String id,
        String name,
        String value,
        List<String> chosen,
        @Nullable String error,
        List<List<Shown>> rows) {

    /** The ids of the texts that explain the field, for {@code aria-describedby}; null when there are none. */
    public @Nullable String describedBy(boolean hint) {
        String ids = (hint ? id + "-hint " : "") + (error != null ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Whether the choices are shown as a list that unfolds. */
    public boolean asList() {
        return field instanceof Field.Choice choice && choice.list();
    }

    /** Why the field stands here though the act is silent. */
    public String assumedWhy(Texts texts) {
        LocalText assumed = field.label().assumed();
        return assumed == null ? "" : SchemaReading.why(assumed, texts);
    }

    /** An example for fields whose form is not obvious, or null. */
    public @Nullable String exampleKey() {
        return field instanceof Field.Text text
                ? switch (text.kind()) {
                    case LINE, AREA, UNIFIED_NUMBER -> null;
                    case DATE -> "shell.form.hint.date";
                    case EMAIL -> "shell.form.hint.email";
                    case PHONE -> "shell.form.hint.phone";
                    case IIN -> "shell.form.hint.iin";
                    case BIN -> "shell.form.hint.bin";
                }
                : null;
    }

    /** The width of the field speaks of what belongs in it. */
    public String widthStyle() {
        return field instanceof Field.Text text
                ? switch (text.kind()) {
                    case DATE, IIN, BIN -> "govuk-input--width-10";
                    case PHONE, UNIFIED_NUMBER -> "govuk-input--width-20";
                    case LINE, AREA, EMAIL -> text.maxLength() <= 20 ? "govuk-input--width-20" : "";
                }
                : "";
    }

    /** What belongs in the field, in a word that a script can read, or null for any text. */
    public @Nullable String check() {
        return switch (field) {
            case Field.Text text ->
                text.kind() == Field.Kind.LINE || text.kind() == Field.Kind.AREA ? null : word(text);
            case Field.Number number -> number.whole() ? "integer" : "number";
            case Field.Choice _, Field.Choices _, Field.YesNo _, Field.Accept _, Field.Group _, Field.Rows _ -> null;
        };
    }

    private static String word(Field.Text text) {
        return ConstantName.of(text.kind());
    }

    public String inputType() {
        return field instanceof Field.Text text
                ? switch (text.kind()) {
                    case EMAIL -> "email";
                    case PHONE -> "tel";
                    case LINE, AREA, DATE, IIN, BIN, UNIFIED_NUMBER -> "text";
                }
                : "text";
    }

    /** The keyboard of a phone, or null for the usual one. */
    public @Nullable String inputMode() {
        return field instanceof Field.Text text
                ? switch (text.kind()) {
                    case IIN, BIN, DATE -> "numeric";
                    case LINE, AREA, EMAIL, PHONE, UNIFIED_NUMBER -> null;
                }
                : null;
    }

    /** The choices in the reader's language. */
    public List<Choice> options(Texts texts) {
        return switch (field) {
            case Field.Choice choice -> choices(choice.options(), texts);
            case Field.Choices choices -> choices(choices.options(), texts);
            case Field.YesNo _ ->
                List.of(new Choice("true", texts.of("shell.form.yes")), new Choice("false", texts.of("shell.form.no")));
            case Field.Text _, Field.Number _, Field.Accept _, Field.Group _, Field.Rows _ -> List.of();
        };
    }

    private static List<Choice> choices(List<Field.Option> options, Texts texts) {
        return options.stream()
                .map(option -> new Choice(option.value(), texts.of(option.title())))
                .toList();
    }

    /** One choice in the reader's language. */
    public record Choice(String value, String title) {}
}
