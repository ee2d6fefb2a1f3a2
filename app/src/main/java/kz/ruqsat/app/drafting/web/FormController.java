package kz.ruqsat.app.drafting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.DraftDesk.Saved;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
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

/** About the activity: the request form. What was typed is saved first and judged afterwards. */
@Controller
class FormController {
    private final DraftDesk drafts;
    private final Applying applying;

    FormController(DraftDesk drafts, Applying applying) {
        this.drafts = drafts;
        this.applying = applying;
    }

    @GetMapping("/apply/{id}/form")
    ModelAndView form(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        return frame.show(
                "drafting/form",
                frame.text("drafting.form.title"),
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
        String title = frame.text("drafting.form.title");
        if (drafts.save(dossier.draft(), version, input.value()) == Saved.STALE) {
            frame.with(Alert.warning(frame.text("drafting.form.stale")));
            long newest = applying.dossier(id, person).draft().version();
            return frame.show(
                    HttpStatus.CONFLICT,
                    "drafting/form",
                    title,
                    page(dossier, input.value(), newest, List.of(), frame));
        }
        if (then.equals("leave")) {
            return frame.redirect(
                    applying.place(dossier.draft()).left(dossier.draft()), Alert.done(frame.text("drafting.kept")));
        }
        List<FieldError> errors =
                input.rowsOnly() ? List.of() : dossier.schema().check(input.value());
        if (errors.isEmpty() && !input.rowsOnly()) {
            return frame.redirect(Applying.address(dossier.draft()) + "/documents");
        }
        long saved = applying.dossier(id, person).draft().version();
        FormPage view = page(dossier, input.value(), saved, errors, frame);
        return errors.isEmpty()
                ? frame.show("drafting/form", title, view)
                : frame.refused("drafting/form", title, view);
    }

    private FormPage page(Dossier dossier, ObjectNode value, long version, List<FieldError> errors, PageFrame frame) {
        String at = Applying.address(dossier.draft());
        return new FormPage(
                applying.place(dossier.draft()).tasks(dossier.draft()),
                at + "/form",
                version,
                FormView.of(dossier.schema(), value, errors, frame.texts()));
    }
}
