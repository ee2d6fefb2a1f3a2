package kz.ruqsat.app.contact.web;

import kz.ruqsat.app.shell.component.ErrorSummary;
import org.jspecify.annotations.Nullable;

/**
 * The agent's question.
 *
 * @param number the application's number as typed
 * @param person the IIN or BIN as typed
 * @param answer that the caller could not be confirmed, or null
 */
public record QuestionView(
        String number,
        String person,
        String proof,
        String day,
        String name,
        @Nullable String answer,
        ErrorSummary errors) {

    static final QuestionView EMPTY = new QuestionView("", "", "filed", "", "", null, ErrorSummary.NONE);

    /** What is wrong with that field, or null. */
    public @Nullable String error(String field) {
        return errors.entries().stream()
                .filter(entry -> entry.fieldId().equals(field))
                .map(ErrorSummary.Entry::text)
                .findFirst()
                .orElse(null);
    }
}
