package kz.ruqsat.app.window.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Sending;
import kz.ruqsat.app.window.Signed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The operator's signature over the package; with it the package is on its way. */
@Controller("windowSigningPages")
public class SigningPages {
    private static final String TEMPLATE = "window/sign";

    private final Office office;
    private final Sending sending;
    private final ReceptionViews views;
    private final Histories histories;

    SigningPages(Office office, Sending sending, ReceptionViews views, Histories histories) {
        this.office = office;
        this.sending = sending;
        this.views = views;
        this.histories = histories;
    }

    /** Signing ({@code window/sign.jte}). */
    public record SigningView(
            String at,
            ClockView clock,
            List<SummaryRow> rows,
            SignView sign,
            Histories.Cites cites,
            ErrorSummary errors) {}

    @GetMapping("/window/receptions/{number}/sign")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        if (!sending.readiness(shown).reasons().isEmpty()) {
            return frame.redirect(Office.address(shown.reception()));
        }
        return page(HttpStatus.OK, shown, person, ErrorSummary.NONE, frame);
    }

    @PostMapping("/window/receptions/{number}/sign")
    ModelAndView sign(
            @PathVariable String number,
            @RequestParam String content,
            @RequestParam(defaultValue = "") String signature,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        String at = Office.address(shown.reception());
        return switch (sending.sign(shown, content, signature, person)) {
            case Signed.Sent _ ->
                frame.redirect(
                        at,
                        Alert.done(frame.text("window.sign.done"))
                                .linking(frame.text("window.paper.receipt"), at + "/receipt.pdf"));
            case Signed.NotAccepted(var findings) -> {
                List<ErrorSummary.Entry> wrong = findings.stream()
                        .map(finding -> new ErrorSummary.Entry("", frame.text(finding.textKey())))
                        .toList();
                yield page(HttpStatus.UNPROCESSABLE_CONTENT, shown, person, new ErrorSummary(wrong), frame);
            }
            case Signed.Later _ -> {
                frame.with(Alert.trouble(frame.text("window.sign.later")));
                yield page(HttpStatus.SERVICE_UNAVAILABLE, shown, person, ErrorSummary.NONE, frame);
            }
            case Signed.Refused(var reasons) ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, shown, person, office.summary(reasons, frame), frame);
            case Signed.Overtaken _ -> throw new ChangedMeanwhile(at);
        };
    }

    /** What is signed, to be looked at before. */
    @GetMapping("/window/receptions/{number}/sign/content")
    ResponseEntity<byte[]> content(@PathVariable String number, Person person) {
        Shown shown = office.running(number, person);
        byte[] bytes = sending.content(shown.reception()).orElseThrow(() -> new NotThere("content of " + number));
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + shown.reception().number() + ".json\"")
                .header("Content-Type", "application/json")
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }

    private ModelAndView page(HttpStatus status, Shown shown, Person person, ErrorSummary errors, PageFrame frame) {
        Reception now = shown.reception();
        String at = Office.address(now);
        byte[] content = sending.content(now).orElseThrow(() -> new ChangedMeanwhile(at));
        SignView sign = SignView.of(
                        at + "/sign", Base64.getEncoder().encodeToString(content), frame.text("window.sign.button"))
                .with(Map.of("content", Documents.sha256(content)))
                .only(
                        person.iin().value(),
                        Objects.requireNonNull(person.body()).bin().value());
        List<SummaryRow> rows = new ArrayList<>(views.facts(shown, frame));
        rows.add(SummaryRow.of(
                frame.text("window.fact.given"),
                frame.texts().number(now.given().size())));
        SigningView view =
                new SigningView(at, views.clock(shown, frame), rows, sign, histories.cites(shown, frame), errors);
        return frame.show(status, TEMPLATE, frame.text("window.task.sign"), view);
    }
}
