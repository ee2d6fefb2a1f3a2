package kz.ruqsat.app.drafting;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.store.Drafts;
import kz.ruqsat.core.application.Attachment;
import org.springframework.stereotype.Component;

/** Files attached to drafts; a file that passes its checks is kept for good at once. */
@Component
public class AttachmentDesk {
    private static final int MOST_OF_A_DOCUMENT = 20;
    private static final long AROUND_A_FILE = 1024 * 1024;

    private final Documents documents;
    private final Drafts drafts;
    private final Settings settings;
    private final InstantSource time;

    AttachmentDesk(Documents documents, Drafts drafts, Settings settings, InstantSource time) {
        this.documents = documents;
        this.drafts = drafts;
        this.settings = settings;
        this.time = time;
    }

    /** What came of attaching a file. */
    public sealed interface Attached {

        /** It is kept; the name as it is shown from now on. */
        record Kept(String fileName) implements Attached {}

        /** This very file is attached to this document already. */
        record AlreadyThere(String fileName) implements Attached {}

        /** The file is not taken; the text key says why. */
        record NotTaken(String textKey, String fileName) implements Attached {}
    }

    /** The greatest length of a file, in bytes. */
    public long limit() {
        return settings.attachmentLimit().toBytes();
    }

    /** How large a whole request with one file may be, in bytes. */
    public static long requestLimit(Settings settings) {
        return settings.attachmentLimit().toBytes() + AROUND_A_FILE;
    }

    /** The extensions that are taken. */
    public List<String> kinds() {
        return FileCheck.extensions();
    }

    /** A file that belongs to no list of documents, such as a receipt. */
    public sealed interface Taken {

        /** It is kept. */
        record Kept(Attachment attachment) implements Taken {}

        /** The file is not taken; the text key says why. */
        record Refused(String textKey, String fileName) implements Taken {}
    }

    /** Checks a file and keeps it. */
    public Taken take(String document, String sentName, byte[] bytes) {
        String name = FileName.clean(sentName);
        Optional<String> wrong = FileCheck.wrong(name, bytes, limit());
        if (wrong.isPresent()) {
            return new Taken.Refused(wrong.get(), name);
        }
        String type = FileCheck.kind(bytes).orElseThrow().mediaType();
        String sha256 = documents.put(type, bytes);
        return new Taken.Kept(new Attachment(document, name, type, bytes.length, sha256));
    }

    public Attached attach(Dossier dossier, String document, String sentName, byte[] bytes) {
        boolean full = dossier.filesOf(document).size() >= MOST_OF_A_DOCUMENT;
        Taken taken = full
                ? new Taken.Refused("drafting.file.tooMany", FileName.clean(sentName))
                : take(document, sentName, bytes);
        return switch (taken) {
            case Taken.Refused(String key, String name) -> new Attached.NotTaken(key, name);
            case Taken.Kept(Attachment attachment) -> add(dossier, attachment);
        };
    }

    private Attached add(Dossier dossier, Attachment attachment) {
        String name = attachment.fileName();
        DraftFile file = new DraftFile(attachment, time.instant().truncatedTo(ChronoUnit.MICROS));
        return drafts.add(dossier.draft(), file) ? new Attached.Kept(name) : new Attached.AlreadyThere(name);
    }

    /** Takes a file off the draft; taking it off twice is no trouble. */
    public void detach(Dossier dossier, String document, String sha256) {
        drafts.remove(dossier.draft(), document, sha256);
    }

    /** The bytes of a file of this draft. */
    public Optional<Documents.Document> open(Dossier dossier, String sha256) {
        boolean own = dossier.files().stream()
                .anyMatch(file -> file.attachment().sha256().equals(sha256));
        return own ? documents.get(sha256) : Optional.empty();
    }
}
