package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.Preparation;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.drafting.web.RequestParts;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Check your answers: from here the request goes into the journal. */
@Controller
class CheckController {
    private static final String TEMPLATE = "portal/check";

    private final RequestDesk apply;
    private final Applying applying;
    private final Wording wording;
    private final Exchanges exchanges;

    CheckController(RequestDesk apply, Applying applying, Wording wording, Exchanges exchanges) {
        this.exchanges = exchanges;
        this.apply = apply;
        this.applying = applying;
        this.wording = wording;
    }

    @GetMapping("/apply/{id}/check")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        return frame.show(
                TEMPLATE, frame.text("portal.task.check"), page(dossier, person, frame.texts(), ErrorSummary.NONE));
    }

    @PostMapping("/apply/{id}/check")
    ModelAndView prepare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String incomplete,
            Person person,
            PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        if (!dossier.missing().isEmpty() && !incomplete.equals("yes")) {
            return refused(dossier, person, frame, List.of(frame.text("portal.check.sayIncomplete")));
        }
        return switch (apply.prepare(dossier, person.applicant(), person.iin())) {
            case Preparation.Ready ready -> {
                // What was asked of other systems while it was a draft belongs to the application.
                exchanges.adopt("draft/" + id, "application/" + ready.number());
                yield frame.redirect(Applying.address(dossier.draft()) + (ready.toPay() ? "/pay" : "/sign"));
            }
            case Preparation.NotComplete _ ->
                refused(dossier, person, frame, List.of(frame.text("portal.check.notReady")));
            case Preparation.Refused refused ->
                refused(
                        dossier,
                        person,
                        frame,
                        refused.reasons().stream()
                                .map(reason -> wording.in(frame.texts()).reason(reason))
                                .toList());
            case Preparation.FiledAlready filed -> throw new ChangedMeanwhile("/cabinet/" + filed.number());
        };
    }

    private ModelAndView refused(Dossier dossier, Person person, PageFrame frame, List<String> reasons) {
        ErrorSummary errors = new ErrorSummary(reasons.stream()
                .map(text -> new ErrorSummary.Entry("f-incomplete", text))
                .toList());
        return frame.refused(TEMPLATE, frame.text("portal.task.check"), page(dossier, person, frame.texts(), errors));
    }

    private CheckPage page(Dossier dossier, Person person, Texts texts, ErrorSummary errors) {
        String at = Applying.address(dossier.draft());
        RequestParts parts = new RequestParts(dossier, texts);
        List<CheckPage.Part> shown = List.of(
                new CheckPage.Part(texts.of("portal.check.service"), "", parts.service()),
                new CheckPage.Part(texts.of("portal.task.about"), at + "/about", AboutController.known(person, texts)),
                new CheckPage.Part(texts.of("drafting.form.title"), at + "/form", parts.answers()),
                new CheckPage.Part(texts.of("drafting.documents.title"), at + "/documents", parts.documents()));
        return new CheckPage(
                at,
                at + "/check",
                shown,
                hindrances(dossier, texts),
                dossier.missing().stream().map(d -> texts.of(d.title())).toList(),
                Wording.fee(apply.feeTiyn(dossier), texts),
                apply.feeTiyn(dossier) == 0,
                errors);
    }

    private static List<CheckPage.Hindrance> hindrances(Dossier dossier, Texts texts) {
        String at = Applying.address(dossier.draft());
        List<CheckPage.Hindrance> hindrances = new ArrayList<>();
        if (!dossier.draft().confirmed()) {
            hindrances.add(new CheckPage.Hindrance(texts.of("portal.check.confirmAbout"), at + "/about"));
        }
        dossier.formErrors()
                .forEach(error ->
                        hindrances.add(new CheckPage.Hindrance(error.in(texts), at + "/form#" + error.fieldId())));
        return hindrances;
    }
}
