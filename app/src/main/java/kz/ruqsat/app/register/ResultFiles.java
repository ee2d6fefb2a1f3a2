package kz.ruqsat.app.register;

import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.register.store.ArchivedRows;
import org.springframework.stereotype.Component;

/** The files of results. A paper grows: behind what was signed stands the proof that keeps it verifiable for decades. */
@Component
class ResultFiles {
    private final Documents documents;
    private final ArchivedRows archived;

    ResultFiles(Documents documents, ArchivedRows archived) {
        this.documents = documents;
        this.archived = archived;
    }

    /** The newest form of the paper that was signed as that file. */
    Document newest(String sha256) {
        String newest = archived.newest(sha256);
        return documents.get(newest).orElseThrow(() -> new IllegalStateException("No document " + newest));
    }

    /** The file that was signed, of which that one is a form; itself when it is none of ours. */
    String original(String sha256) {
        return archived.original(sha256);
    }
}
