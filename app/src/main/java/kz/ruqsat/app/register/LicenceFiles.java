package kz.ruqsat.app.register;

import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.register.store.CardRows;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.files.LicencePackage;
import org.springframework.stereotype.Component;

/**
 * The signed files of a licence. They name the holder in full: for a firm they are open to everybody, for a natural
 * person to those who know the IIN that stands on the paper.
 */
@Component
public class LicenceFiles {
    private final CardRows cards;
    private final ResultFiles files;

    LicenceFiles(CardRows cards, ResultFiles files) {
        this.cards = cards;
        this.files = files;
    }

    /** Which of them. */
    public enum Kind {
        DOCUMENT,
        DATA,
        /** Both together with their evidence, to keep and to hand on. */
        PACKAGE
    }

    /** What came of asking for a file. */
    public sealed interface Asked {

        /** Here it is. */
        record Given(String sha256, byte[] bytes) implements Asked {}

        /** The holder's IIN is needed, or the one given is not it. */
        record IinNeeded() implements Asked {}

        /** No such licence. */
        record Unknown() implements Asked {}
    }

    /** @param iin the holder's, as somebody typed it; empty when nobody was asked */
    public Asked ask(UnifiedNumber number, Kind kind, String iin) {
        Optional<CardRows.Row> found =
                cards.find(number).filter(row -> row.entry().number().equals(number));
        if (found.isEmpty()) {
            return new Asked.Unknown();
        }
        CardRows.Row row = found.get();
        if (row.entry().holder() instanceof Iin holder && !holder.value().equals(iin.replaceAll("[^0-9]", ""))) {
            return new Asked.IinNeeded();
        }
        return switch (kind) {
            case DOCUMENT -> given(files.newest(row.documentSha256()));
            case DATA -> given(files.newest(row.dataSha256()));
            case PACKAGE -> pack(row);
        };
    }

    private static Asked given(Document document) {
        return new Asked.Given(document.sha256(), document.bytes());
    }

    /** The same files make the same package, so it is not kept. */
    private Asked pack(CardRows.Row row) {
        byte[] paper = files.newest(row.documentSha256()).bytes();
        byte[] data = files.newest(row.dataSha256()).bytes();
        byte[] archive =
                LicencePackage.of(row.entry().number().value(), paper, data).write();
        return new Asked.Given(Documents.sha256(archive), archive);
    }
}
