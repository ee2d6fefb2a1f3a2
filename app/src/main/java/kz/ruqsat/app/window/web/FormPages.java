package kz.ruqsat.app.window.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.DraftDesk.Saved;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.app.shell.form.FormInput;
import kz.ruqsat.app.shell.form.FormView;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** The request form, filled by the operator; what was typed is saved first and judged afterwards. */
@Controller
public class FormPages {
    private static final String TEMPLATE = "window/form";

    private final Office office;
    private final Requests requests;
    private final DraftDesk drafts;
    private final ReceptionViews views;

    FormPages(Office office, Requests requests, DraftDesk drafts, ReceptionViews views) {
        this.office = office;
        this.requests = requests;
        this.drafts = drafts;
        this.views = views;
    }

    /** The form ({@code window/form.jte}); the version is the one that the page shows. */
    public record FormPage(String at, ClockView clock, String applicant, long version, FormView form) {}

    @GetMapping("/window/receptions/{number}/form")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        Dossier dossier = dossier(shown);
        List<FieldError> none = List.of();
        return frame.show(
                TEMPLATE,
                title(frame),
                page(shown, dossier, dossier.form(), dossier.draft().version(), none, frame));
    }

    private static String title(PageFrame frame) {
        return frame.text("window.task.form");
    }

    /** Nobody fills a form of nobody: first the parties. */
    private Dossier dossier(Shown shown) {
        return requests.find(shown.reception())
                .orElseThrow(() -> new ChangedMeanwhile(Office.address(shown.reception())));
    }

    @PostMapping("/window/receptions/{number}/form")
    ModelAndView save(
            @PathVariable String number,
            @RequestParam long version,
            Person person,
            PageFrame frame,
            HttpServletRequest request) {
        Shown shown = office.running(number, person);
        Dossier dossier = dossier(shown);
        FormInput input = dossier.schema().read(request.getParameterMap());
        if (drafts.save(dossier.draft(), version, input.value()) == Saved.STALE) {
            frame.with(Alert.warning(frame.text("window.form.stale")));
            return again(HttpStatus.CONFLICT, shown, input.value(), List.of(), frame);
        }
        List<FieldError> errors =
                input.rowsOnly() ? List.of() : dossier.schema().check(input.value());
        if (errors.isEmpty() && !input.rowsOnly()) {
            return frame.redirect(Office.address(shown.reception()) + "/documents");
        }
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return again(status, shown, input.value(), errors, frame);
    }

    private ModelAndView again(
            HttpStatus status, Shown shown, ObjectNode typed, List<FieldError> errors, PageFrame frame) {
        Dossier newest = dossier(shown);
        return frame.show(
                status,
                TEMPLATE,
                title(frame),
                page(shown, newest, typed, newest.draft().version(), errors, frame));
    }

    private FormPage page(
            Shown shown, Dossier dossier, ObjectNode value, long version, List<FieldError> errors, PageFrame frame) {
        Reception now = shown.reception();
        return new FormPage(
                Office.address(now),
                views.clock(shown, frame),
                now.applicantName() == null ? now.entered().applicant() : now.applicantName(),
                version,
                FormView.of(dossier.schema(), value, errors, frame.texts()));
    }
}
