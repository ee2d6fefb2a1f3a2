package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.ApplyDesk;
import kz.ruqsat.app.portal.Dossier;
import kz.ruqsat.app.portal.DraftFile;
import kz.ruqsat.app.portal.Preparation;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.regulation.RequiredDocument;
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

    private final ApplyDesk apply;
    private final Applying applying;
    private final Wording wording;

    CheckController(ApplyDesk apply, Applying applying, Wording wording) {
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
            case Preparation.Ready ready ->
                frame.redirect(Applying.address(dossier.draft()) + (ready.toPay() ? "/pay" : "/sign"));
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
        List<CheckPage.Part> parts = List.of(
                new CheckPage.Part(
                        texts.of("portal.check.service"),
                        "",
                        List.of(
                                SummaryRow.of(
                                        texts.of("portal.check.what"),
                                        texts.of(dossier.regulation().head().title())),
                                SummaryRow.of(texts.of("portal.check.request"), texts.of(dossier.covered())))),
                new CheckPage.Part(texts.of("portal.task.about"), at + "/about", FormController.known(person, texts)),
                new CheckPage.Part(
                        texts.of("portal.task.form"),
                        at + "/form",
                        new Answers(texts).rows(dossier.schema(), dossier.form())),
                new CheckPage.Part(texts.of("portal.task.documents"), at + "/documents", documents(dossier, texts)));
        return new CheckPage(
                at,
                at + "/check",
                parts,
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

    private static List<SummaryRow> documents(Dossier dossier, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        for (RequiredDocument document : dossier.variant().documents()) {
            String files = dossier.filesOf(document.id()).stream()
                    .map(DraftFile::attachment)
                    .map(file -> file.fileName() + " (" + texts.bytes(file.size()) + ")")
                    .collect(Collectors.joining("\n"));
            if (!files.isEmpty() || document.mandatory()) {
                rows.add(SummaryRow.of(
                        texts.of(document.title()), files.isEmpty() ? texts.of("portal.check.nothing") : files));
            }
        }
        return rows;
    }
}
