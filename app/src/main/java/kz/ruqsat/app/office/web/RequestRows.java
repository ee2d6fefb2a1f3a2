package kz.ruqsat.app.office.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TaskRow;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Representative;
import org.jspecify.annotations.Nullable;

/** Who asks on paper, and how far the entering is, in rows. */
record RequestRows(RequestDesk requests, Texts texts) {

    static List<SummaryRow> applicant(Dossier dossier, Texts texts) {
        Draft draft = dossier.draft();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                texts.of("office.applicant.name"), draft.applicant().name()));
        rows.add(SummaryRow.of(
                texts.of("office.applicant.idNumber"),
                draft.applicant().number().value()));
        Representative representative = draft.filling().representative();
        if (representative != null) {
            rows.add(SummaryRow.of(
                            texts.of("office.applicant.represented"),
                            representative.name() + ", " + representative.iin())
                    .noting(texts.of(
                            representative.notarised() ? "office.power.notarised" : "office.power.plain",
                            representative.powerNumber(),
                            texts.date(representative.powerDate()))));
        }
        return rows;
    }

    List<TaskRow> tasks(Dossier dossier) {
        String filling = Applying.address(dossier.draft());
        String at = OfficePlace.address(dossier.draft());
        Case application = requests.application(dossier.draft()).orElse(null);
        boolean ready = application != null
                && requests.upToDate(dossier, dossier.draft().applicant(), application);
        boolean paid = application != null && application.state() instanceof Prepared prepared && prepared.paid();
        int missing = dossier.missing().size();
        List<TaskRow> rows = new ArrayList<>();
        rows.add(row("drafting.form.title", filling + "/form", dossier.ready()));
        rows.add(
                missing == 0
                        ? row("drafting.documents.title", filling + "/documents", true)
                        : new TaskRow(
                                texts.of("drafting.documents.title"),
                                null,
                                filling + "/documents",
                                new Tag(texts.of("office.status.missing", missing), Tone.SOON)));
        rows.add(row("office.check.title", dossier.ready() ? at + "/check" : null, ready));
        if (requests.feeTiyn(dossier) > 0) {
            rows.add(row("drafting.receipt.title", ready && !paid ? filling + "/receipt" : null, paid));
        }
        rows.add(row("office.register.title", ready && paid ? at + "/register" : null, false));
        return rows;
    }

    private TaskRow row(String key, @Nullable String address, boolean done) {
        String status = done ? "office.status.done" : address == null ? "office.status.later" : "office.status.todo";
        Tone tone = done ? Tone.GOOD : address == null ? Tone.NEUTRAL : Tone.ACTIVE;
        return new TaskRow(texts.of(key), null, address, new Tag(texts.of(status), tone));
    }
}
