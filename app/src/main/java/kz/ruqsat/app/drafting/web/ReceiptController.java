package kz.ruqsat.app.drafting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.drafting.AttachmentDesk;
import kz.ruqsat.app.drafting.AttachmentDesk.Taken;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.ReceiptDesk;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.app.shell.form.FormView;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt of a payment made elsewhere: from the applicant where the act allows it, or from a clerk or operator to whom
 * it was shown.
 */
@Controller
class ReceiptController {
    private static final String TEMPLATE = "drafting/receipt";
    private static final String FILE = "receipt-scan";
    private static final int TIYN_DIGITS = 2;

    private final Applying applying;
    private final AttachmentDesk attachments;
    private final ReceiptDesk receipts;
    private final Paths paths;

    ReceiptController(Applying applying, AttachmentDesk attachments, ReceiptDesk receipts, Paths paths) {
        this.applying = applying;
        this.attachments = attachments;
        this.receipts = receipts;
        this.paths = paths;
    }

    @GetMapping("/apply/{id}/receipt")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = dossier(id, person);
        Case application = applying.application(dossier);
        if (!(application.state() instanceof Prepared prepared) || prepared.paid()) {
            return frame.redirect(applying.place(dossier.draft()).afterPayment(dossier.draft()));
        }
        JsonNode empty = JsonMapper.shared().createObjectNode();
        return frame.show(
                TEMPLATE, frame.text("drafting.receipt.title"), page(dossier, application, empty, Faults.NONE, frame));
    }

    @PostMapping("/apply/{id}/receipt")
    ModelAndView attach(
            @PathVariable String id,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Person person,
            PageFrame frame,
            HttpServletRequest request)
            throws IOException {
        Dossier dossier = dossier(id, person);
        Case application = applying.application(dossier);
        JsonNode typed = OwnForms.receipt().read(request.getParameterMap()).value();
        List<FieldError> errors = OwnForms.receipt().check(typed);
        Optional<Taken> taken = taken(file);
        Faults faults = new Faults(errors, scanFault(taken, frame), List.of());
        if (!errors.isEmpty() || !(taken.orElse(null) instanceof Taken.Kept(Attachment scan))) {
            return refused(dossier, application, typed, faults, frame);
        }
        var acceptedBy = person.isApplicant() ? null : person.officer();
        return switch (receipts.record(application, said(typed), scan, acceptedBy, person.iin())) {
            case Handled.Done done
            when done.after().state() instanceof Prepared after && after.paid() ->
                frame.redirect(
                        applying.place(dossier.draft()).afterPayment(dossier.draft()),
                        Alert.done(frame.text("drafting.receipt.kept")));
            case Handled.Done _ -> refused(dossier, application, typed, tooLittle(frame), frame);
            case Handled.Refused no when no.overtaken() -> throw tasks(dossier);
            case Handled.Refused no -> {
                List<String> reasons = no.reasons().stream()
                        .map(reason -> paths.words(frame.texts()).reason(reason))
                        .toList();
                yield refused(dossier, application, typed, new Faults(List.of(), null, reasons), frame);
            }
            case Handled.Conflict _, Handled.Unknown _ -> throw tasks(dossier);
        };
    }

    private ChangedMeanwhile tasks(Dossier dossier) {
        return new ChangedMeanwhile(applying.place(dossier.draft()).tasks(dossier.draft()));
    }

    private static Faults tooLittle(PageFrame frame) {
        return new Faults(List.of(), null, List.of(frame.text("drafting.receipt.tooLittle")));
    }

    /** The applicant gets this page only where the act speaks of a receipt. */
    private Dossier dossier(String id, Person person) {
        Dossier dossier = applying.dossier(id, person);
        if (person.isApplicant() && dossier.regulation().head().access().receipt() == null) {
            throw new NotThere("receipt for " + dossier.regulation().id());
        }
        return dossier;
    }

    private Optional<Taken> taken(@Nullable MultipartFile file) throws IOException {
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
            return Optional.empty();
        }
        String name = file.getOriginalFilename();
        return Optional.of(attachments.take(ReceiptDesk.DOCUMENT, name == null ? "" : name, file.getBytes()));
    }

    private @Nullable String scanFault(Optional<Taken> taken, PageFrame frame) {
        return switch (taken.orElse(null)) {
            case null -> frame.text("drafting.file.none");
            case Taken.Kept _ -> null;
            case Taken.Refused(String key, String name) ->
                frame.text(key, name, frame.texts().bytes(attachments.limit()));
        };
    }

    private static ReceiptDesk.Said said(JsonNode typed) {
        return new ReceiptDesk.Said(
                typed.path("number").asString(),
                typed.path("tenge").decimalValue().movePointRight(TIYN_DIGITS).longValue(),
                LocalDate.parse(typed.path("paidOn").asString()),
                typed.path("payer").asString());
    }

    /** What was wrong: with the fields, with the file, with the whole. */
    private record Faults(List<FieldError> fields, @Nullable String scan, List<String> reasons) {
        private static final Faults NONE = new Faults(List.of(), null, List.of());
    }

    private ModelAndView refused(Dossier dossier, Case application, JsonNode typed, Faults faults, PageFrame frame) {
        return frame.refused(
                TEMPLATE, frame.text("drafting.receipt.title"), page(dossier, application, typed, faults, frame));
    }

    private ReceiptPage page(Dossier dossier, Case application, JsonNode typed, Faults faults, PageFrame frame) {
        FormView form = FormView.of(OwnForms.receipt(), typed, faults.fields(), frame.texts());
        FileUploadView scan = new FileUploadView(
                FILE,
                frame.text("drafting.receipt.scan"),
                null,
                attachments.kinds(),
                attachments.limit(),
                faults.scan());
        List<ErrorSummary.Entry> errors = new ArrayList<>(form.errors().entries());
        if (faults.scan() != null) {
            errors.add(new ErrorSummary.Entry("f-" + FILE, faults.scan()));
        }
        faults.reasons().forEach(reason -> errors.add(new ErrorSummary.Entry("", reason)));
        boolean own = dossier.draft().filling().body() == null;
        return new ReceiptPage(
                applying.place(dossier.draft()).tasks(dossier.draft()),
                Applying.address(dossier.draft()) + "/receipt",
                frame.text(own ? "drafting.receipt.leadApplicant" : "drafting.receipt.leadOffice"),
                List.of(
                        SummaryRow.of(
                                frame.text("drafting.number"),
                                application.number().value()),
                        SummaryRow.of(
                                frame.text("drafting.fee"),
                                frame.texts().money(application.request().feeTiyn()))),
                form,
                scan,
                new ErrorSummary(errors));
    }
}
