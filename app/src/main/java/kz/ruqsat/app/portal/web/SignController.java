package kz.ruqsat.app.portal.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.drafting.web.Download;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.PaymentDesk;
import kz.ruqsat.app.portal.Signing;
import kz.ruqsat.app.portal.SigningDesk;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing the request; with it the application is filed. */
@Controller
class SignController {
    private static final String TEMPLATE = "portal/sign";

    private final SigningDesk signing;
    private final PaymentDesk payments;
    private final Applying applying;
    private final Wording wording;

    SignController(SigningDesk signing, PaymentDesk payments, Applying applying, Wording wording) {
        this.signing = signing;
        this.payments = payments;
        this.applying = applying;
        this.wording = wording;
    }

    @GetMapping("/apply/{id}/sign")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        String at = Applying.address(dossier.draft());
        if (!applying.upToDate(dossier, person.applicant(), application)) {
            return frame.redirect(at + "/check");
        }
        if (!TaskLists.paid(application)) {
            return frame.redirect(at + "/pay");
        }
        return frame.show(TEMPLATE, title(frame), page(dossier, application, person, List.of(), false, frame));
    }

    @PostMapping("/apply/{id}/sign")
    ModelAndView sign(
            @PathVariable String id,
            @RequestParam String content,
            @RequestParam(defaultValue = "") String signature,
            Person person,
            PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        String at = Applying.address(dossier.draft());
        if (!applying.upToDate(dossier, person.applicant(), application)) {
            throw new ChangedMeanwhile(at);
        }
        if (!TaskLists.paid(application)) {
            payments.checkBeforeSigning(application.number());
            throw new ChangedMeanwhile(at + "/pay");
        }
        return switch (signing.file(application, content, signature, person.iin())) {
            case Signing.Filed _ -> frame.redirect("/cabinet/" + application.number() + "/filed");
            case Signing.NotAccepted(var findings) ->
                again(dossier, application, person, frame, findings.stream().map(f -> frame.text(f.textKey())));
            case Signing.Later _ ->
                frame.show(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        TEMPLATE,
                        title(frame),
                        page(dossier, application, person, List.of(), true, frame));
            case Signing.Refused(var reasons) ->
                again(dossier, application, person, frame, reasons.stream().map(wording.in(frame.texts())::reason));
            case Signing.Overtaken _ -> throw new ChangedMeanwhile(at);
        };
    }

    /** The same page with what was said against the signature. */
    private ModelAndView again(
            Dossier dossier, Case application, Person person, PageFrame frame, Stream<String> troubles) {
        return frame.refused(
                TEMPLATE, title(frame), page(dossier, application, person, troubles.toList(), false, frame));
    }

    /** The document that is signed, to be looked at or kept before signing. */
    @GetMapping("/apply/{id}/sign/content")
    ResponseEntity<byte[]> content(@PathVariable String id, Person person) {
        Case application = applying.application(applying.dossier(id, person));
        return Download.of(application.number() + ".json", "application/json", signing.content(application));
    }

    private static String title(PageFrame frame) {
        return frame.text("portal.task.sign");
    }

    private SignPage page(
            Dossier dossier, Case application, Person person, List<String> refusals, boolean waiting, PageFrame frame) {
        String at = Applying.address(dossier.draft());
        byte[] content = signing.content(application);
        SignView sign = SignView.of(
                        at + "/sign", Base64.getEncoder().encodeToString(content), frame.text("portal.sign.button"))
                .with(Map.of("content", application.request().contentSha256()))
                .only(
                        person.iin().value(),
                        person.bin() == null ? null : person.bin().value());
        ErrorSummary errors = new ErrorSummary(
                refusals.stream().map(text -> new ErrorSummary.Entry("", text)).toList());
        return new SignPage(at, rows(dossier, application, frame.texts()), sign, at + "/sign/content", errors, waiting);
    }

    private static List<SummaryRow> rows(Dossier dossier, Case application, Texts texts) {
        return List.of(
                SummaryRow.of(
                        texts.of("portal.case.number"), application.number().value()),
                SummaryRow.of(
                        texts.of("portal.check.what"),
                        texts.of(dossier.regulation().head().title())),
                SummaryRow.of(texts.of("portal.check.request"), texts.of(dossier.covered())),
                SummaryRow.of(
                        texts.of("portal.case.applicant"),
                        application.request().applicant().name()),
                SummaryRow.of(
                        texts.of("portal.sign.attachments"),
                        texts.number(application.request().attachments().size())));
    }
}
