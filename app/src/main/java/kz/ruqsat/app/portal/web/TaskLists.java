package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TaskRow;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Application.Prepared;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a request and how far each is. */
@Component
class TaskLists {
    private final RequestDesk apply;
    private final Laws laws;

    TaskLists(RequestDesk apply, Laws laws) {
        this.apply = apply;
        this.laws = laws;
    }

    /** What a draft is for: the kind of request, in words. */
    String title(Draft draft, Texts texts) {
        Draft.Wanted service = draft.service();
        return laws.edition(service.regulation(), service.edition()).variant(service.variant()).covers().stream()
                .filter(covered -> covered.key().equals(service.covered()))
                .findFirst()
                .map(covered -> texts.of(covered.title()))
                .orElse(service.covered());
    }

    TaskListPage page(Dossier dossier, Applicant applicant, Texts texts) {
        Draft draft = dossier.draft();
        Optional<Case> application = apply.application(draft);
        boolean deletable = draft.stage() == Draft.Stage.OPEN || draft.stage() == Draft.Stage.UNPAID;
        return new TaskListPage(
                texts.of(dossier.regulation().head().title()),
                texts.of(dossier.covered()),
                application.map(a -> a.number().value()).orElse(null),
                texts.of("portal.draft.saved", draft.updatedAt()),
                rows(dossier, applicant, application.orElse(null), texts),
                deletable ? Applying.address(draft) + "/delete" : null);
    }

    private List<TaskRow> rows(Dossier dossier, Applicant applicant, @Nullable Case application, Texts texts) {
        String at = Applying.address(dossier.draft());
        boolean upToDate = application != null && apply.upToDate(dossier, applicant, application);
        boolean paid = application != null && paid(application);
        List<TaskRow> rows = new ArrayList<>();
        rows.add(row("portal.task.about", at + "/about", done(dossier.draft().confirmed(), texts), texts));
        rows.add(row("drafting.form.title", at + "/form", form(dossier, texts), texts));
        rows.add(row("drafting.documents.title", at + "/documents", documents(dossier, texts), texts));
        rows.add(
                dossier.ready()
                        ? row("portal.task.check", at + "/check", done(upToDate, texts), texts)
                        : row("portal.task.check", null, tag("portal.status.later", Tone.NEUTRAL, texts), texts));
        if (apply.feeTiyn(dossier) > 0) {
            rows.add(
                    upToDate || paid
                            ? row("portal.task.pay", at + "/pay", done(paid, texts), texts)
                            : row("portal.task.pay", null, tag("portal.status.later", Tone.NEUTRAL, texts), texts));
        }
        rows.add(
                upToDate && paid
                        ? row("portal.task.sign", at + "/sign", done(false, texts), texts)
                        : row("portal.task.sign", null, tag("portal.status.later", Tone.NEUTRAL, texts), texts));
        return rows;
    }

    static boolean paid(Case application) {
        return application.state() instanceof Prepared prepared
                && (prepared.payment() != null || prepared.request().feeTiyn() == 0);
    }

    private static TaskRow row(String key, @Nullable String address, Tag status, Texts texts) {
        return new TaskRow(texts.of(key), null, address, status);
    }

    private static Tag form(Dossier dossier, Texts texts) {
        if (!dossier.formTouched()) {
            return done(false, texts);
        }
        return dossier.formErrors().isEmpty() ? done(true, texts) : tag("portal.status.mend", Tone.SOON, texts);
    }

    private static Tag documents(Dossier dossier, Texts texts) {
        int missing = dossier.missing().size();
        return missing == 0 ? done(true, texts) : new Tag(texts.of("portal.status.missing", missing), Tone.SOON);
    }

    private static Tag done(boolean done, Texts texts) {
        return done ? tag("portal.status.done", Tone.GOOD, texts) : tag("portal.status.todo", Tone.ACTIVE, texts);
    }

    private static Tag tag(String key, Tone tone, Texts texts) {
        return new Tag(texts.of(key), tone);
    }
}
