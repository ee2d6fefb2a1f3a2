package kz.ruqsat.app.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.Dossier;
import kz.ruqsat.app.portal.DraftDesk;
import kz.ruqsat.app.portal.DraftDesk.Saved;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.app.shell.form.FormInput;
import kz.ruqsat.app.shell.form.FormView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** About the applicant and about the activity. What was typed is saved first and judged afterwards. */
@Controller
class FormController {
    private final DraftDesk drafts;
    private final Applying applying;

    FormController(DraftDesk drafts, Applying applying) {
        this.drafts = drafts;
        this.applying = applying;
    }

    @GetMapping("/apply/{id}/about")
    ModelAndView about(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        String at = Applying.address(dossier.draft());
        AboutPage view = new AboutPage(
                at, at + "/about", known(person, frame.texts()), dossier.draft().confirmed());
        return frame.show("portal/about", frame.text("portal.task.about"), view);
    }

    @PostMapping("/apply/{id}/about")
    ModelAndView confirm(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        drafts.confirm(dossier.draft());
        return frame.redirect(Applying.address(dossier.draft()) + "/form");
    }

    static List<SummaryRow> known(Person person, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        if (person.bin() != null && person.organisation() != null) {
            rows.add(SummaryRow.of(texts.of("portal.about.firm"), texts.of(person.organisation())));
            rows.add(SummaryRow.of(texts.of("portal.about.bin"), person.bin().value()));
            rows.add(SummaryRow.of(
                    texts.of("portal.about.representative"), person.name().full()));
        } else {
            rows.add(
                    SummaryRow.of(texts.of("portal.about.person"), person.name().full()));
        }
        rows.add(SummaryRow.of(texts.of("portal.about.iin"), person.iin().value()));
        return rows;
    }

    @GetMapping("/apply/{id}/form")
    ModelAndView form(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        return frame.show(
                "portal/form",
                frame.text("portal.task.form"),
                page(dossier, dossier.form(), dossier.draft().version(), List.of(), frame));
    }

    @PostMapping("/apply/{id}/form")
    ModelAndView save(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String then,
            Person person,
            PageFrame frame,
            HttpServletRequest request) {
        Dossier dossier = applying.dossier(id, person);
        FormInput input = dossier.schema().read(request.getParameterMap());
        String title = frame.text("portal.task.form");
        if (drafts.save(dossier.draft(), version, input.value()) == Saved.STALE) {
            frame.with(Alert.warning(frame.text("portal.form.stale")));
            long newest = applying.dossier(id, person).draft().version();
            return frame.show(
                    HttpStatus.CONFLICT, "portal/form", title, page(dossier, input.value(), newest, List.of(), frame));
        }
        if (then.equals("leave")) {
            return frame.redirect("/cabinet", Alert.done(frame.text("portal.draft.kept")));
        }
        List<FieldError> errors =
                input.rowsOnly() ? List.of() : dossier.schema().check(input.value());
        if (errors.isEmpty() && !input.rowsOnly()) {
            return frame.redirect(Applying.address(dossier.draft()) + "/documents");
        }
        long saved = applying.dossier(id, person).draft().version();
        FormPage view = page(dossier, input.value(), saved, errors, frame);
        return errors.isEmpty() ? frame.show("portal/form", title, view) : frame.refused("portal/form", title, view);
    }

    private static FormPage page(
            Dossier dossier, ObjectNode value, long version, List<FieldError> errors, PageFrame frame) {
        String at = Applying.address(dossier.draft());
        return new FormPage(at, at + "/form", version, FormView.of(dossier.schema(), value, errors, frame.texts()));
    }
}
