package kz.ruqsat.app.shell.form;

import java.util.List;
import kz.ruqsat.app.shell.Texts;

/**
 * One thing that is wrong with a value.
 *
 * @param path where, as a JSON pointer such as {@code /deposits/0/name}; empty for the whole
 * @param textKey what, as a text key; {@code {0}} is the field's name
 * @param arguments the values of the text: the field's name in all languages first
 */
public record FieldError(String path, String textKey, List<Object> arguments) {
    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** The sentence in the reader's language. */
    public String in(Texts texts) {
        return texts.of(textKey, arguments.toArray());
    }

    /** The id of the field in the page. */
    public String fieldId() {
        return path.isEmpty() ? "" : FormView.id(path);
    }
}
