package kz.ruqsat.app.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ruqsat.app.access.AccessList;
import kz.ruqsat.app.access.Look;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.portal.store.CabinetRows;
import kz.ruqsat.app.portal.store.CabinetRows.Place;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The applicant's own applications: lists, one with its history, its files. Another's are as if they were not. */
@Component
public class CabinetDesk {
    /** Entries on a page of a list. */
    public static final int PAGE = 20;

    private final CabinetRows rows;
    private final Casework casework;
    private final Documents documents;
    private final AccessList accessList;

    CabinetDesk(CabinetRows rows, Casework casework, Documents documents, AccessList accessList) {
        this.rows = rows;
        this.casework = casework;
        this.documents = documents;
        this.accessList = accessList;
    }

    /** Who looked at the application without working it. */
    public List<Look> looks(Case application) {
        return accessList.of(application.number());
    }

    /** One more than a page, so that one sees whether there is a next. */
    public List<CabinetEntry> running(PersonNumber applicant, @Nullable Place after) {
        return rows.running(applicant, after, PAGE + 1);
    }

    /** One more than a page, so that one sees whether there is a next. */
    public List<CabinetEntry> decided(PersonNumber applicant, @Nullable Place after) {
        return rows.decided(applicant, after, PAGE + 1);
    }

    public void forEach(PersonNumber applicant, Consumer<CabinetEntry> reader) {
        rows.forEach(applicant, reader);
    }

    /** The application of that number when it is this applicant's. */
    public Optional<Case> find(String number, PersonNumber applicant) {
        return UnifiedNumber.parse(number)
                .flatMap(casework::find)
                .filter(found -> found.request().applicant().number().equals(applicant));
    }

    /** An attachment of the application with its bytes. */
    public Optional<Opened> attachment(Case application, String sha256) {
        return application.request().attachments().stream()
                .filter(attachment -> attachment.sha256().equals(sha256))
                .findFirst()
                .flatMap(attachment -> documents.get(sha256).map(kept -> new Opened(attachment, kept)));
    }

    /** A file as it was attached. */
    public record Opened(Attachment attachment, Documents.Document kept) {}

    /** The request as it was signed: a CMS that holds it, with the signature. */
    public Optional<Documents.Document> signedRequest(Case application) {
        return switch (application.state()) {
            case Blank _, Prepared _ -> Optional.empty();
            case InReview review -> signed(review.filing());
            case Decided decided -> signed(decided.filing());
        };
    }

    private Optional<Documents.Document> signed(Application.Filing filing) {
        // of a request accepted in the provider's office on paper there is no signature
        return Optional.ofNullable(filing.signature()).flatMap(signature -> documents.get(signature.sha256()));
    }

    /** The request as it was prepared: the JSON that is signed. */
    public Optional<Documents.Document> content(Case application) {
        return documents.get(application.request().contentSha256());
    }

    /** The signed document of the result, licence or refusal. */
    public Optional<Documents.Document> result(Case application) {
        return signed(application)
                .flatMap(signed -> documents.get(signed.signature().sha256()));
    }

    /** The signed data that go with the result. */
    public Optional<Documents.Document> resultData(Case application) {
        return signed(application).flatMap(signed -> documents.get(signed.dataSha256()));
    }

    private static Optional<Event.ResultSigned> signed(Case application) {
        return application.history().stream()
                .map(Case.Recorded::event)
                .filter(Event.ResultSigned.class::isInstance)
                .map(Event.ResultSigned.class::cast)
                .findFirst();
    }
}
