package kz.ruqsat.app.drafting.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kz.ruqsat.app.shell.form.FormSchema;

/** The forms that belong to no regulation: a receipt, the applicant of a request on paper. */
public final class OwnForms {
    private static final FormSchema RECEIPT = read("receipt");
    private static final FormSchema PAPER_APPLICANT = read("paper-applicant");

    private OwnForms() {}

    /** What a receipt of payment says. */
    public static FormSchema receipt() {
        return RECEIPT;
    }

    /** Who asks on paper, and who brought it in his place. */
    public static FormSchema paperApplicant() {
        return PAPER_APPLICANT;
    }

    private static FormSchema read(String name) {
        String path = "/forms/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(OwnForms.class.getResourceAsStream(path), path)) {
            return FormSchema.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
