package kz.ruqsat.app.drafting;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.LocalText;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft with all that belongs to it: the edition of the regulation under which it is made, the form and what was
 * typed, the files.
 */
public record Dossier(Draft draft, Regulation regulation, FormSchema schema, ObjectNode form, List<DraftFile> files) {
    public Dossier {
        files = List.copyOf(files);
    }

    public Variant variant() {
        return regulation.variant(draft.service().variant());
    }

    /** The kind of request. */
    public CoveredRequest request() {
        return variant()
                .covered(draft.service().covered())
                .orElseThrow(() -> new IllegalStateException("No such request: " + draft.service()));
    }

    /** The kind of request, in words. */
    public LocalText covered() {
        return request().title();
    }

    public List<FieldError> formErrors() {
        return schema.check(form);
    }

    public boolean formTouched() {
        return draft.version() > 0;
    }

    public List<DraftFile> filesOf(String document) {
        return files.stream()
                .filter(file -> file.attachment().document().equals(document))
                .toList();
    }

    public Optional<RequiredDocument> document(String id) {
        return variant().documents().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** The mandatory documents of which nothing is attached. */
    public List<RequiredDocument> missing() {
        return variant().documents().stream()
                .filter(document ->
                        document.mandatory() && filesOf(document.id()).isEmpty())
                .toList();
    }

    /** Whether the answers may be sent on; documents that are missing do not hinder, the act has a branch for that. */
    public boolean ready() {
        return draft.confirmed() && formTouched() && formErrors().isEmpty();
    }
}
