package kz.ruqsat.app.window;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.AttachmentDesk;
import kz.ruqsat.app.drafting.AttachmentDesk.Attached;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;

/** Scans of the documents that were given: from the operator's own computer, or from the scanner's folder. */
@Component
public class Scanning {
    private final AttachmentDesk attachments;
    private final DraftDesk drafts;
    private final ScanFolder folder;

    Scanning(AttachmentDesk attachments, DraftDesk drafts, ScanFolder folder) {
        this.attachments = attachments;
        this.drafts = drafts;
        this.folder = folder;
    }

    /** The greatest length of a file, in bytes. */
    public long limit() {
        return attachments.limit();
    }

    /** The extensions that are taken. */
    public List<String> kinds() {
        return attachments.kinds();
    }

    /** What lies in the operator's scanner folder. */
    public List<ScanFolder.Scan> scans(Iin operator) {
        return folder.list(operator);
    }

    /** Attaches a file; empty documents of the list are not known. */
    public Attached attach(Dossier dossier, String document, String name, byte[] bytes) {
        return dossier.document(document).isEmpty()
                ? new Attached.NotTaken("window.fault.document", name)
                : attachments.attach(dossier, document, name, bytes);
    }

    /** Takes a scan out of the folder; empty when there is none of that name that is whole. */
    public Optional<Attached> take(Dossier dossier, String document, Iin operator, String name) {
        Optional<ScanFolder.Taken> taken = folder.read(operator, name);
        return taken.map(scan -> {
            Attached attached = attach(dossier, document, scan.name(), scan.bytes());
            if (!(attached instanceof Attached.NotTaken)) {
                folder.taken(operator, name);
            }
            return attached;
        });
    }

    public void detach(Dossier dossier, String document, String sha256) {
        attachments.detach(dossier, document, sha256);
    }

    /** The bytes of a file of this request. */
    public Optional<byte[]> open(Dossier dossier, String sha256) {
        return attachments.open(dossier, sha256).map(Documents.Document::bytes);
    }

    /** The mark of the request form that documents were brought on paper. */
    public void markOnPaper(Dossier dossier, boolean onPaper) {
        drafts.markOnPaper(dossier.draft(), onPaper);
    }
}
