package kz.ruqsat.app.window.web;

import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftFile;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.ListChecked;
import kz.ruqsat.app.window.ScanFolder;
import kz.ruqsat.app.window.Scanning;
import kz.ruqsat.core.regulation.RequiredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the list of documents. */
@Component
public class DocumentsViews {
    private final ReceptionViews views;
    private final Histories histories;
    private final Scanning scanning;

    DocumentsViews(ReceptionViews views, Histories histories, Scanning scanning) {
        this.views = views;
        this.histories = histories;
        this.scanning = scanning;
    }

    /**
     * The list ({@code window/documents.jte}).
     *
     * @param checked what the last check came to, or null before the first
     * @param next where it goes on when all is complete and scanned, or null
     * @param refuse where acceptance is refused, or null while nothing is missing
     */
    public record DocumentsView(
            String at,
            ClockView clock,
            List<Item> items,
            boolean filled,
            @Nullable String checked,
            List<Scan> scans,
            @Nullable String next,
            @Nullable String refuse,
            Histories.Cites cites,
            ErrorSummary errors) {}

    /** One document: its tick, its scans, and where one more is attached. */
    public record Item(
            RequiredDocument document,
            boolean given,
            String action,
            List<Attached> files,
            FileUploadView upload,
            @Nullable String scanError) {}

    /** A scan that is attached. */
    public record Attached(String name, String size, String address, String removeAddress) {}

    /** A file in the scanner's folder. */
    public record Scan(String name, String note, boolean ready) {}

    DocumentsView documents(Shown shown, Dossier dossier, Person operator, ErrorSummary errors, PageFrame frame) {
        Reception now = shown.reception();
        String at = Office.address(now);
        List<Item> items = dossier.variant().documents().stream()
                .map(document -> item(now, dossier, document, errors, frame))
                .toList();
        boolean scanned =
                items.stream().allMatch(item -> !item.given() || !item.files().isEmpty());
        return new DocumentsView(
                at,
                views.clock(shown, frame),
                items,
                now.list() != null && now.list().filledRightly(),
                checked(now.list(), frame),
                scanning.scans(operator.iin()).stream()
                        .map(scan -> scan(scan, frame))
                        .toList(),
                now.listRight() && scanned ? at : null,
                now.list() != null && !now.listRight() ? at + "/refuse" : null,
                histories.cites(shown, frame),
                errors);
    }

    private static @Nullable String checked(@Nullable ListChecked list, PageFrame frame) {
        if (list == null) {
            return null;
        }
        return list.missing().isEmpty()
                ? frame.text(list.filledRightly() ? "window.list.complete" : "window.list.wrongForm")
                : frame.text("window.list.incomplete", list.missing().size());
    }

    private static Scan scan(ScanFolder.Scan scan, PageFrame frame) {
        String note = frame.texts().bytes(scan.size()) + ", " + frame.texts().time(scan.writtenAt());
        return new Scan(scan.name(), scan.ready() ? note : frame.text("window.scans.writing"), scan.ready());
    }

    private Item item(Reception now, Dossier dossier, RequiredDocument document, ErrorSummary errors, PageFrame frame) {
        String at = Office.address(now);
        String action = at + "/documents/" + document.id();
        List<Attached> files = dossier.filesOf(document.id()).stream()
                .map(DraftFile::attachment)
                .map(file -> new Attached(
                        file.fileName(),
                        frame.texts().bytes(file.size()),
                        at + "/files/" + file.sha256(),
                        action + "/" + file.sha256() + "/remove"))
                .toList();
        FileUploadView upload = new FileUploadView(
                "file",
                frame.text(files.isEmpty() ? "drafting.file.choose" : "drafting.file.more"),
                null,
                scanning.kinds(),
                scanning.limit(),
                error(errors, "f-file-" + document.id()));
        String scanError = error(errors, "f-scan-" + document.id());
        return new Item(document, now.given().contains(document.id()), action, files, upload, scanError);
    }

    private static @Nullable String error(ErrorSummary errors, String field) {
        return errors.entries().stream()
                .filter(entry -> entry.fieldId().equals(field))
                .map(ErrorSummary.Entry::text)
                .findFirst()
                .orElse(null);
    }

    /** Refusing acceptance ({@code window/refuse.jte}). */
    public record RefusalView(
            String at,
            ClockView clock,
            List<String> missing,
            boolean wrongForm,
            Histories.Cites cites,
            ErrorSummary errors) {}

    RefusalView refusal(Shown shown, ErrorSummary errors, PageFrame frame) {
        Reception now = shown.reception();
        ListChecked list = now.list();
        List<String> missing = shown.served() == null || list == null
                ? List.of()
                : shown.served().variant().documents().stream()
                        .filter(document -> list.missing().contains(document.id()))
                        .map(document -> frame.texts().of(document.title()))
                        .toList();
        return new RefusalView(
                Office.address(now),
                views.clock(shown, frame),
                missing,
                list != null && !list.filledRightly(),
                histories.cites(shown, frame),
                errors);
    }
}
