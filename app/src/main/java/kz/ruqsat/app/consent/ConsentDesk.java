package kz.ruqsat.app.consent;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.consent.store.QuestionRows;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/** Shows another body its questions and takes its answers. */
@Component
public class ConsentDesk {
    private static final int LIST = 100;

    private final Casework casework;
    private final QuestionRows questions;
    private final Documents documents;

    public ConsentDesk(Casework casework, QuestionRows questions, Documents documents) {
        this.casework = casework;
        this.questions = questions;
        this.documents = documents;
    }

    public List<Question> open(String body) {
        return questions.open(body, LIST);
    }

    public List<Question> answered(String body) {
        return questions.answered(body, LIST);
    }

    /** A question with the application it is about. */
    public record Asked(Case subject, ConsentRequest request, Optional<Consent> consent) {

        /** Whether an answer is still awaited. */
        public boolean open() {
            return consent.map(Consent::open).orElse(false);
        }
    }

    /** The question asked of this officer's body; nobody sees an application about which he was not asked. */
    public Optional<Asked> find(UnifiedNumber application, String request, Officer officer) {
        return casework.find(application).flatMap(subject -> asked(subject, request, officer));
    }

    private static Optional<Asked> asked(Case subject, String request, Officer officer) {
        Optional<Consent> consent =
                subject.state() instanceof InReview review ? review.consent(request) : Optional.empty();
        return subject.history().stream()
                .map(Recorded::event)
                .filter(ConsentsRequested.class::isInstance)
                .flatMap(event -> ((ConsentsRequested) event).requests().stream())
                .filter(asked -> asked.id().equals(request) && asked.body().equals(officer.body()))
                .reduce((_, last) -> last)
                .map(asked -> new Asked(subject, asked, consent));
    }

    /** Takes the body's answer. */
    public Handled answer(UnifiedNumber application, String request, Officer officer, boolean consents, String ground) {
        return casework.handle(
                application,
                "iin:" + officer.iin().value(),
                (_, _) -> new Command.AnswerConsent(request, officer, consents, ground));
    }

    /** A file attached to the application about which the body was asked. */
    public Optional<Documents.Document> attachment(Case subject, String sha256) {
        return subject.request().attachments().stream().anyMatch(a -> a.sha256().equals(sha256))
                ? documents.get(sha256)
                : Optional.empty();
    }
}
