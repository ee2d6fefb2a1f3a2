package kz.ruqsat.app.register.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.FileUploadView;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of {@code /verify}.
 *
 * @param typed the number as it was typed
 * @param numberError what is wrong with it, or null
 * @param file the signed file
 * @param content the document of a signature that is kept apart
 */
public record VerifyPage(String typed, @Nullable String numberError, FileUploadView file, FileUploadView content) {

    public ErrorSummary errors() {
        List<ErrorSummary.Entry> errors = new ArrayList<>();
        if (numberError != null) {
            errors.add(new ErrorSummary.Entry("f-number", numberError));
        }
        if (file.error() != null) {
            errors.add(new ErrorSummary.Entry("f-file", file.error()));
        }
        return new ErrorSummary(errors);
    }
}
