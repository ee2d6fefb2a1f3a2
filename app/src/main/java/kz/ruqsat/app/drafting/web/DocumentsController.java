package kz.ruqsat.app.drafting.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.drafting.AttachmentDesk;
import kz.ruqsat.app.drafting.AttachmentDesk.Attached;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftFile;
import kz.ruqsat.app.drafting.FillingPlace;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.regulation.RequiredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents of a request, one form for each; a file is kept as soon as it is sent. */
@Controller
class DocumentsController {
    private final AttachmentDesk attachments;
    private final Applying applying;

    DocumentsController(AttachmentDesk attachments, Applying applying) {
        this.attachments = attachments;
        this.applying = applying;
    }

    @GetMapping("/apply/{id}/documents")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        return frame.show("drafting/documents", frame.text("drafting.documents.title"), page(dossier, "", "", frame));
    }

    @PostMapping("/apply/{id}/documents/{document}")
    ModelAndView attach(
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Map<String, MultipartFile> files,
            Person person,
            PageFrame frame)
            throws IOException {
        Dossier dossier = applying.dossier(id, person);
        dossier.document(document).orElseThrow(() -> new NotThere("document " + document));
        MultipartFile file = files.get(field(document));
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isBlank() && file.isEmpty()) {
            return refused(dossier, document, frame.text("drafting.file.none"), frame);
        }
        String here = Applying.address(dossier.draft()) + "/documents";
        return switch (attachments.attach(dossier, document, name, file.getBytes())) {
            case Attached.Kept(String kept) -> frame.redirect(here, Alert.done(frame.text("drafting.file.kept", kept)));
            case Attached.AlreadyThere(String kept) ->
                frame.redirect(here, Alert.note(frame.text("drafting.file.already", kept)));
            case Attached.NotTaken(String key, String wrong) -> {
                String limit = frame.texts().bytes(attachments.limit());
                yield refused(dossier, document, frame.text(key, wrong, limit), frame);
            }
        };
    }

    @PostMapping("/apply/{id}/documents/{document}/{sha256}/remove")
    ModelAndView detach(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String sha256,
            Person person,
            PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        attachments.detach(dossier, document, sha256);
        return frame.redirect(
                Applying.address(dossier.draft()) + "/documents", Alert.done(frame.text("drafting.file.removed")));
    }

    @GetMapping("/apply/{id}/files/{sha256}")
    ResponseEntity<byte[]> open(@PathVariable String id, @PathVariable String sha256, Person person) {
        Dossier dossier = applying.dossier(id, person);
        Attachment attachment = dossier.files().stream()
                .map(DraftFile::attachment)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NotThere("file " + sha256));
        return attachments
                .open(dossier, sha256)
                .map(kept -> Download.of(attachment.fileName(), attachment.mediaType(), kept.bytes()))
                .orElseThrow(() -> new NotThere("file " + sha256));
    }

    private static String field(String document) {
        return "file-" + document;
    }

    private ModelAndView refused(Dossier dossier, String document, String error, PageFrame frame) {
        return frame.refused(
                "drafting/documents", frame.text("drafting.documents.title"), page(dossier, document, error, frame));
    }

    private DocumentsPage page(Dossier dossier, String wrong, String error, PageFrame frame) {
        List<DocumentsPage.Part> parts = dossier.variant().documents().stream()
                .map(document -> part(dossier, document, document.id().equals(wrong) ? error : null, frame))
                .toList();
        ErrorSummary errors = error.isEmpty()
                ? ErrorSummary.NONE
                : new ErrorSummary(List.of(new ErrorSummary.Entry("f-" + field(wrong), error)));
        FillingPlace place = applying.place(dossier.draft());
        return new DocumentsPage(place.tasks(dossier.draft()), place.afterDocuments(dossier.draft()), parts, errors);
    }

    private DocumentsPage.Part part(
            Dossier dossier, RequiredDocument document, @Nullable String error, PageFrame frame) {
        String at = Applying.address(dossier.draft());
        String action = at + "/documents/" + document.id();
        List<DocumentsPage.Attached> files = dossier.filesOf(document.id()).stream()
                .map(DraftFile::attachment)
                .map(file -> new DocumentsPage.Attached(
                        file.fileName(),
                        frame.texts().bytes(file.size()),
                        at + "/files/" + file.sha256(),
                        action + "/" + file.sha256() + "/remove"))
                .toList();
        FileUploadView upload = new FileUploadView(
                field(document.id()),
                frame.text(files.isEmpty() ? "drafting.file.choose" : "drafting.file.more"),
                null,
                attachments.kinds(),
                attachments.limit(),
                error);
        return new DocumentsPage.Part(document, action, files, upload);
    }
}
