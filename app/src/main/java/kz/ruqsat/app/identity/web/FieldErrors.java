package kz.ruqsat.app.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.identity.Fault;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** What is wrong, by the name of the field, in the reader's language; a field's id is its name. */
public record FieldErrors(Map<String, String> texts) {

    /** All is well. */
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    static FieldErrors of(List<Fault> faults, Texts texts) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach(fault -> errors.putIfAbsent(fault.field(), texts.of(fault.reason())));
        return new FieldErrors(errors);
    }

    /** The text beside the field, or null. */
    public @Nullable String at(String field) {
        return texts.get(field);
    }

    /** The ids of what explains the field, or null when nothing does. */
    public @Nullable String describedBy(String field, boolean hinted) {
        String hint = hinted ? field + "-hint" : "";
        String both = texts.containsKey(field) ? hint + " " + field + "-error" : hint;
        return both.isEmpty() ? null : both.strip();
    }

    public ErrorSummary summary() {
        return new ErrorSummary(texts.entrySet().stream()
                .map(entry -> new ErrorSummary.Entry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
