package kz.ruqsat.app.licences.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.licences.PreparedResult;
import kz.ruqsat.app.licences.ResultDesk;
import kz.ruqsat.app.licences.Signing;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.signers.Signers;
import kz.ruqsat.core.application.Authority;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.report.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The authorised person sees the result, signs it, and it is sent. */
@Controller
class SigningPages {
    private static final String PAGE = "licences/sign";

    private final ResultDesk desk;
    private final Paths paths;
    private final Substitutes substitutes;
    private final Signers signers;

    SigningPages(ResultDesk desk, Paths paths, Substitutes substitutes, Signers signers) {
        this.desk = desk;
        this.paths = paths;
        this.substitutes = substitutes;
        this.signers = signers;
    }

    @GetMapping("/review/{number}/sign")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        return page(waiting(number, person), person, frame, HttpStatus.OK, List.of());
    }

    /** The paper as it will be signed, for its signer only. */
    @GetMapping("/review/{number}/sign/{id}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable UUID id, Person person) {
        return desk.preparedPaper(id, person.officer()).map(SigningPages::pdf).orElseThrow(() -> new NotThere(number));
    }

    /** The paper as it would be signed now, for those who prepare and agree it. */
    @GetMapping("/review/{number}/preview.pdf")
    ResponseEntity<byte[]> preview(@PathVariable String number, Person person) {
        Case subject = find(number, person);
        return desk.preview(subject).map(SigningPages::pdf).orElseThrow(() -> new NotThere(number));
    }

    @PostMapping("/review/{number}/sign")
    ModelAndView sign(
            @PathVariable String number,
            @RequestParam UUID prepared,
            @RequestParam(required = false) List<String> signature,
            Person person,
            PageFrame frame) {
        Case subject = find(number, person);
        List<String> cms = signature == null ? List.of() : signature;
        String bin = Objects.requireNonNull(person.body()).bin().value();
        return switch (desk.sign(prepared, subject.number(), by(subject, person), bin, cms)) {
            case Signing.Decided decided -> decided(decided.handled(), subject, person, frame);
            case Signing.NotAccepted no -> again(subject, person, frame, no.findings());
            case Signing.CannotTellNow _ -> again(subject, person, frame, "licences.sign.cannotTell");
            case Signing.Stale _ -> again(subject, person, frame, "licences.sign.stale");
        };
    }

    private ModelAndView decided(Handled handled, Case subject, Person person, PageFrame frame) {
        String address = "/review/" + subject.number();
        return switch (handled) {
            case Handled.Done _ -> frame.redirect(address, Alert.done(frame.text("licences.sign.done")));
            case Handled.Refused refused when refused.overtaken() -> throw new ChangedMeanwhile(address);
            case Handled.Refused refused ->
                page(
                        waiting(subject.number().value(), person),
                        person,
                        frame,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.reasons().stream()
                                .map(paths.words(frame.texts())::reason)
                                .toList());
            case Handled.Conflict _ -> throw new ChangedMeanwhile(address);
            case Handled.Unknown _ -> throw new NotThere(subject.number().value());
        };
    }

    private ModelAndView again(Case subject, Person person, PageFrame frame, List<Finding> findings) {
        List<String> troubles = new ArrayList<>();
        findings.forEach(finding -> troubles.add(frame.text(finding.textKey())));
        Case now = waiting(subject.number().value(), person);
        return page(now, person, frame, HttpStatus.UNPROCESSABLE_CONTENT, troubles);
    }

    private ModelAndView again(Case subject, Person person, PageFrame frame, String key) {
        Case now = waiting(subject.number().value(), person);
        return page(now, person, frame, HttpStatus.UNPROCESSABLE_CONTENT, List.of(frame.text(key)));
    }

    private ModelAndView page(Case subject, Person person, PageFrame frame, HttpStatus status, List<String> troubles) {
        Proposal proposal = ResultDesk.toBeSigned(subject).orElseThrow();
        Officer by = by(subject, person);
        Role step = subject.step().orElseThrow().role();
        if (signers.authority(by, step, subject.regulation().id()) instanceof Authority.Missing(Reason why)) {
            return unauthorised(subject, why, frame, status);
        }
        LocalText position = Objects.requireNonNullElse(
                person.position(), person.body() == null ? null : person.body().name());
        String bin = Objects.requireNonNull(person.body()).bin().value();
        PreparedResult prepared = desk.prepare(subject, proposal, by, position, bin);
        String address = "/review/" + subject.number() + "/sign";
        SignView sign = SignView.of(address, prepared.payloads(), frame.text("licences.sign.button"))
                .detached()
                .with(Map.of("prepared", prepared.id().toString()))
                .only(person.iin().value(), bin);
        SigningView view = new SigningView(
                summary(subject, prepared, by.inPlaceOf(), frame),
                address + "/" + prepared.id() + ".pdf",
                "/review/" + subject.number(),
                sign,
                troubles);
        return frame.show(status, PAGE, frame.text("licences.sign.title"), view);
    }

    /** Nothing is made and no number drawn for one who may not sign it. */
    private ModelAndView unauthorised(Case subject, Reason why, PageFrame frame, HttpStatus status) {
        SigningView view = new SigningView(
                summary(subject, null, null, frame),
                null,
                "/review/" + subject.number(),
                null,
                List.of(paths.words(frame.texts()).reason(why)));
        return frame.show(status, PAGE, frame.text("licences.sign.title"), view);
    }

    private List<SummaryRow> summary(
            Case subject, @Nullable PreparedResult prepared, @Nullable InPlaceOf absent, PageFrame frame) {
        Proposal proposal = ResultDesk.toBeSigned(subject).orElseThrow();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                frame.text("licences.sign.result"),
                frame.text(kind(proposal), subject.regulation().head().paper().name())));
        if (prepared != null && prepared.licence() != null) {
            rows.add(SummaryRow.of(
                    frame.text("licences.sign.number"), prepared.licence().value()));
        }
        rows.add(SummaryRow.of(
                frame.text("licences.sign.application"), subject.number().value()));
        if (prepared != null && prepared.byOrder() != null) {
            rows.add(SummaryRow.of(frame.text("licences.sign.byOrder"), prepared.byOrder()));
        }
        if (absent != null) {
            rows.add(SummaryRow.of(frame.text("licences.sign.inPlaceOf"), absent.text()));
        }
        rows.add(SummaryRow.of(
                frame.text("licences.sign.holder"),
                subject.request().applicant().name()));
        return rows;
    }

    private static String kind(Proposal proposal) {
        return switch (proposal.kind()) {
            case GRANT -> "licences.sign.grant";
            case REFUSAL -> "licences.sign.refusal";
            case REFUSAL_OF_CONSIDERATION -> "licences.sign.refusalOfConsideration";
        };
    }

    /** The case when it waits for this person's signature; otherwise it has moved on, or is another's. */
    private Case waiting(String number, Person person) {
        Case subject = find(number, person);
        Officer by = by(subject, person);
        boolean mine = ResultDesk.toBeSigned(subject).isPresent()
                && subject.task().filter(by::holds).isPresent();
        if (!mine) {
            throw new ChangedMeanwhile("/review/" + subject.number());
        }
        return subject;
    }

    /** As whom the person signs: himself, or in the place of an absent colleague. */
    private Officer by(Case subject, Person person) {
        return substitutes.of(person).holder(subject.task());
    }

    private Case find(String number, Person person) {
        return UnifiedNumber.parse(number)
                .flatMap(desk::find)
                .filter(subject -> person.body() != null
                        && person.body().id().equals(subject.regulation().head().provider()))
                .orElseThrow(() -> new NotThere(number));
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(bytes);
    }
}
