package kz.ruqsat.app.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftFile;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.regulation.RequiredDocument;

/** The parts of a request that is being filled, to be read before it is handed in. */
public record RequestParts(Dossier dossier, Texts texts) {

    /** What is asked for. */
    public List<SummaryRow> service() {
        return List.of(
                SummaryRow.of(
                        texts.of("drafting.service"),
                        texts.of(dossier.regulation().head().title())),
                SummaryRow.of(texts.of("drafting.request"), texts.of(dossier.covered())));
    }

    /** The filled form. */
    public List<SummaryRow> answers() {
        return new Answers(texts).rows(dossier.schema(), dossier.form());
    }

    /** The files, and the mandatory documents of which there is none. */
    public List<SummaryRow> documents() {
        List<SummaryRow> rows = new ArrayList<>();
        for (RequiredDocument document : dossier.variant().documents()) {
            String files = dossier.filesOf(document.id()).stream()
                    .map(DraftFile::attachment)
                    .map(file -> file.fileName() + " (" + texts.bytes(file.size()) + ")")
                    .collect(Collectors.joining("\n"));
            if (!files.isEmpty() || document.mandatory()) {
                rows.add(SummaryRow.of(
                        texts.of(document.title()), files.isEmpty() ? texts.of("drafting.documents.nothing") : files));
            }
        }
        return rows;
    }
}
