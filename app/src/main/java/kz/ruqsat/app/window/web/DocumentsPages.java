package kz.ruqsat.app.window.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.drafting.AttachmentDesk.Attached;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftFile;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.window.ReceptionDesk;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Requests;
import kz.ruqsat.app.window.Scanning;
import kz.ruqsat.core.application.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of documents: what was given, and its scans, uploaded or taken from the scanner's folder. */
@Controller
class DocumentsPages {
    private final Office office;
    private final ReceptionDesk desk;
    private final Requests requests;
    private final Scanning scanning;
    private final DocumentsViews views;

    DocumentsPages(Office office, ReceptionDesk desk, Requests requests, Scanning scanning, DocumentsViews views) {
        this.office = office;
        this.desk = desk;
        this.requests = requests;
        this.scanning = scanning;
        this.views = views;
    }

    private Dossier dossier(Shown shown) {
        return requests.find(shown.reception())
                .orElseThrow(() -> new ChangedMeanwhile(Office.address(shown.reception())));
    }

    @GetMapping("/window/receptions/{number}/documents")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        return frame.show(
                "window/documents",
                frame.text("window.task.documents"),
                views.documents(shown, dossier(shown), person, ErrorSummary.NONE, frame));
    }

    private ModelAndView refused(Shown shown, Person person, ErrorSummary errors, PageFrame frame) {
        return frame.refused(
                "window/documents",
                frame.text("window.task.documents"),
                views.documents(shown, dossier(shown), person, errors, frame));
    }

    /** Who ticked what and when is kept with each check. */
    @PostMapping("/window/receptions/{number}/documents")
    ModelAndView check(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> given,
            @RequestParam(defaultValue = "false") boolean filled,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        String at = Office.address(shown.reception());
        scanning.markOnPaper(dossier(shown), !given.isEmpty());
        return office.after(
                desk.check(shown.reception(), person.officer(), filled, given),
                at,
                () -> frame.redirect(at + "/documents", Alert.done(frame.text("window.list.kept"))),
                errors -> refused(shown, person, errors, frame),
                frame);
    }

    @PostMapping("/window/receptions/{number}/documents/{document}")
    ModelAndView upload(
            @PathVariable String number,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person person,
            PageFrame frame)
            throws IOException {
        Shown shown = office.running(number, person);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isBlank() && file.isEmpty()) {
            return refused(shown, person, Office.fault("f-file-" + document, frame.text("window.fault.file")), frame);
        }
        return attached(
                shown, document, scanning.attach(dossier(shown), document, name, file.getBytes()), person, frame);
    }

    @PostMapping("/window/receptions/{number}/documents/{document}/scan")
    ModelAndView take(
            @PathVariable String number,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String scan,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        Optional<Attached> attached = scanning.take(dossier(shown), document, person.iin(), scan);
        if (attached.isEmpty()) {
            String text = frame.text(scan.isBlank() ? "window.fault.noScan" : "window.fault.halfScan", scan);
            return refused(shown, person, Office.fault("f-scan-" + document, text), frame);
        }
        return attached(shown, document, attached.get(), person, frame);
    }

    private ModelAndView attached(Shown shown, String document, Attached attached, Person person, PageFrame frame) {
        String here = Office.address(shown.reception()) + "/documents";
        return switch (attached) {
            case Attached.Kept(String kept) -> frame.redirect(here, Alert.done(frame.text("drafting.file.kept", kept)));
            case Attached.AlreadyThere(String kept) ->
                frame.redirect(here, Alert.note(frame.text("drafting.file.already", kept)));
            case Attached.NotTaken(String key, String wrong) -> {
                String limit = frame.texts().bytes(scanning.limit());
                yield refused(shown, person, Office.fault("f-file-" + document, frame.text(key, wrong, limit)), frame);
            }
        };
    }

    @PostMapping("/window/receptions/{number}/documents/{document}/{sha256}/remove")
    ModelAndView detach(
            @PathVariable String number,
            @PathVariable String document,
            @PathVariable String sha256,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        scanning.detach(dossier(shown), document, sha256);
        return frame.redirect(
                Office.address(shown.reception()) + "/documents", Alert.done(frame.text("drafting.file.removed")));
    }

    @GetMapping("/window/receptions/{number}/files/{sha256}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String sha256, Person person) {
        Dossier dossier = dossier(office.running(number, person));
        String type = dossier.files().stream()
                .map(DraftFile::attachment)
                .filter(attachment -> attachment.sha256().equals(sha256))
                .map(Attachment::mediaType)
                .findFirst()
                .orElseThrow(() -> new NotThere("file " + sha256));
        return scanning.open(dossier, sha256)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(type))
                        .header("Cache-Control", "private, no-store")
                        .body(bytes))
                .orElseThrow(() -> new NotThere("file " + sha256));
    }

    @GetMapping("/window/receptions/{number}/refuse")
    ModelAndView refusal(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        return frame.show(
                "window/refuse", frame.text("window.refuse.title"), views.refusal(shown, ErrorSummary.NONE, frame));
    }

    @PostMapping("/window/receptions/{number}/refuse")
    ModelAndView refuse(
            @PathVariable String number, @RequestParam(defaultValue = "") String note, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        String at = Office.address(shown.reception());
        String plain = note.strip();
        return office.after(
                desk.refuse(shown.reception(), person.officer(), plain.substring(0, Math.min(1000, plain.length()))),
                at,
                () -> frame.redirect(
                        at,
                        Alert.done(frame.text("window.refuse.done"))
                                .linking(frame.text("window.paper.refusal"), at + "/refusal.pdf")),
                errors -> frame.refused(
                        "window/refuse", frame.text("window.refuse.title"), views.refusal(shown, errors, frame)),
                frame);
    }
}
