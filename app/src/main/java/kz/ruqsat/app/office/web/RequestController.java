package kz.ruqsat.app.office.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Preparation;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.drafting.web.RequestParts;
import kz.ruqsat.app.exchange.ExchangeViews;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /office/requests/{draft}}: a request on paper, its tasks, and the check of what was entered. */
@Controller
class RequestController {
    private final DraftDesk drafts;
    private final RequestDesk requests;
    private final Applying applying;
    private final Paths paths;
    private final ExchangeViews exchanges;

    RequestController(DraftDesk drafts, RequestDesk requests, Applying applying, Paths paths, ExchangeViews exchanges) {
        this.drafts = drafts;
        this.requests = requests;
        this.applying = applying;
        this.paths = paths;
        this.exchanges = exchanges;
    }

    @GetMapping("/office/requests/{id}")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.find(id, person).orElseThrow(() -> new NotThere("draft " + id));
        Draft draft = dossier.draft();
        if (draft.filed()) {
            return frame.redirect("/office/accepted/" + draft.number());
        }
        boolean deletable = draft.stage() == Draft.Stage.OPEN || draft.stage() == Draft.Stage.UNPAID;
        RequestPage view = new RequestPage(
                frame.texts().of(dossier.regulation().head().title()),
                frame.texts().of(dossier.covered()),
                RequestRows.applicant(dossier, frame.texts()),
                new RequestRows(requests, frame.texts()).tasks(dossier),
                exchanges.of("draft/" + draft.id(), null, frame.texts()),
                deletable ? OfficePlace.address(draft) + "/delete" : null);
        return frame.show("office/request", view.service(), view);
    }

    @PostMapping("/office/requests/{id}/delete")
    ModelAndView delete(@PathVariable String id, Person person, PageFrame frame) {
        boolean stays = applying.find(id, person)
                .filter(found -> !drafts.delete(found.draft()))
                .isPresent();
        return stays
                ? frame.redirect("/office/requests/" + id, Alert.warning(frame.text("office.delete.paidStays")))
                : frame.redirect("/office", Alert.done(frame.text("office.delete.done")));
    }

    @GetMapping("/office/requests/{id}/check")
    ModelAndView check(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        return frame.show("office/check", frame.text("office.check.title"), page(dossier, List.of(), frame));
    }

    /** Marks that the documents are on paper and makes the request that will be registered. */
    @PostMapping("/office/requests/{id}/check")
    ModelAndView prepare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String onPaper,
            @RequestParam(defaultValue = "") String incomplete,
            Person person,
            PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        List<ErrorSummary.Entry> faults = faults(dossier, onPaper.equals("yes"), incomplete.equals("yes"), frame);
        if (!faults.isEmpty()) {
            return refused(dossier, faults, frame);
        }
        drafts.markOnPaper(dossier.draft(), true);
        Dossier marked = applying.dossier(id, person);
        Draft draft = marked.draft();
        return switch (requests.prepare(marked, draft.applicant(), person.iin())) {
            case Preparation.Ready ready ->
                frame.redirect(
                        ready.toPay()
                                ? Applying.address(draft) + "/receipt"
                                : OfficePlace.address(draft) + "/register");
            case Preparation.NotComplete _ ->
                refused(marked, List.of(new ErrorSummary.Entry("", frame.text("office.check.mend"))), frame);
            case Preparation.Refused no ->
                refused(
                        marked,
                        no.reasons().stream()
                                .map(reason -> paths.words(frame.texts()).reason(reason))
                                .map(text -> new ErrorSummary.Entry("", text))
                                .toList(),
                        frame);
            case Preparation.FiledAlready filed -> throw new ChangedMeanwhile("/office/accepted/" + filed.number());
        };
    }

    private static List<ErrorSummary.Entry> faults(
            Dossier dossier, boolean onPaper, boolean incomplete, PageFrame frame) {
        List<ErrorSummary.Entry> faults = new ArrayList<>();
        if (!onPaper) {
            faults.add(new ErrorSummary.Entry("f-on-paper", frame.text("office.check.sayOnPaper")));
        }
        if (!dossier.missing().isEmpty() && !incomplete) {
            faults.add(new ErrorSummary.Entry("f-incomplete", frame.text("office.check.sayIncomplete")));
        }
        return faults;
    }

    private ModelAndView refused(Dossier dossier, List<ErrorSummary.Entry> faults, PageFrame frame) {
        return frame.refused("office/check", frame.text("office.check.title"), page(dossier, faults, frame));
    }

    private CheckPage page(Dossier dossier, List<ErrorSummary.Entry> faults, PageFrame frame) {
        String at = OfficePlace.address(dossier.draft());
        String filling = Applying.address(dossier.draft());
        RequestParts parts = new RequestParts(dossier, frame.texts());
        long fee = requests.feeTiyn(dossier);
        return new CheckPage(
                at,
                at + "/check",
                List.of(
                        new CheckPage.Part(frame.text("office.check.service"), "", parts.service()),
                        new CheckPage.Part(
                                frame.text("office.applicant.title"),
                                "",
                                RequestRows.applicant(dossier, frame.texts())),
                        new CheckPage.Part(frame.text("drafting.form.title"), filling + "/form", parts.answers()),
                        new CheckPage.Part(
                                frame.text("drafting.documents.title"), filling + "/documents", parts.documents())),
                dossier.formErrors().stream()
                        .map(error ->
                                new CheckPage.Hindrance(error.in(frame.texts()), filling + "/form#" + error.fieldId()))
                        .toList(),
                dossier.missing().stream()
                        .map(document -> frame.texts().of(document.title()))
                        .toList(),
                fee == 0 ? frame.text("office.free") : frame.texts().money(fee),
                new ErrorSummary(faults));
    }
}
