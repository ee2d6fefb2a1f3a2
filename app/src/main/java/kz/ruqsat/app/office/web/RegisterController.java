package kz.ruqsat.app.office.web;

import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.office.OfficeDesk;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.application.Application.Prepared;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registration of a request on paper: in the journal and in E-licensing at once. */
@Controller
class RegisterController {
    private final OfficeDesk office;
    private final Applying applying;
    private final Paths paths;

    RegisterController(OfficeDesk office, Applying applying, Paths paths) {
        this.office = office;
        this.applying = applying;
        this.paths = paths;
    }

    @GetMapping("/office/requests/{id}/register")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        String at = OfficePlace.address(dossier.draft());
        if (!applying.upToDate(dossier, dossier.draft().applicant(), application)) {
            return frame.redirect(at + "/check");
        }
        if (!(application.state() instanceof Prepared prepared && prepared.paid())) {
            return frame.redirect(Applying.address(dossier.draft()) + "/receipt");
        }
        return frame.show(
                "office/register", frame.text("office.register.title"), page(dossier, application, List.of(), frame));
    }

    @PostMapping("/office/requests/{id}/register")
    ModelAndView register(@PathVariable String id, @RequestParam String content, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        String at = OfficePlace.address(dossier.draft());
        if (!applying.upToDate(dossier, dossier.draft().applicant(), application)) {
            throw new ChangedMeanwhile(at);
        }
        return switch (office.register(dossier, application, content, person.officer())) {
            case Handled.Done done ->
                frame.redirect("/office/accepted/" + done.after().number());
            case Handled.Refused no when no.overtaken() -> throw new ChangedMeanwhile(at);
            case Handled.Refused no -> {
                List<ErrorSummary.Entry> errors = no.reasons().stream()
                        .map(reason -> paths.words(frame.texts()).reason(reason))
                        .map(text -> new ErrorSummary.Entry("", text))
                        .toList();
                yield frame.refused(
                        "office/register",
                        frame.text("office.register.title"),
                        page(dossier, application, errors, frame));
            }
            case Handled.Conflict _, Handled.Unknown _ -> throw new ChangedMeanwhile(at);
        };
    }

    private static RegisterPage page(
            Dossier dossier, Case application, List<ErrorSummary.Entry> errors, PageFrame frame) {
        String at = OfficePlace.address(dossier.draft());
        return new RegisterPage(
                at,
                at + "/register",
                application.request().contentSha256(),
                List.of(
                        SummaryRow.of(
                                frame.text("drafting.number"),
                                application.number().value()),
                        SummaryRow.of(
                                frame.text("drafting.service"),
                                frame.texts().of(dossier.regulation().head().title())),
                        SummaryRow.of(
                                frame.text("drafting.request"), frame.texts().of(dossier.covered())),
                        SummaryRow.of(
                                frame.text("office.applicant.name"),
                                dossier.draft().applicant().name()),
                        SummaryRow.of(
                                frame.text("office.register.scans"),
                                frame.texts()
                                        .number(application
                                                .request()
                                                .attachments()
                                                .size()))),
                new ErrorSummary(errors));
    }
}
