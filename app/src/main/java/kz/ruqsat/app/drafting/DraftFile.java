package kz.ruqsat.app.drafting;

import java.time.Instant;
import kz.ruqsat.core.application.Attachment;

/** A file attached to a draft; its bytes are kept already. */
public record DraftFile(Attachment attachment, Instant addedAt) {

    public boolean is(String document, String sha256) {
        return attachment.document().equals(document) && attachment.sha256().equals(sha256);
    }
}
