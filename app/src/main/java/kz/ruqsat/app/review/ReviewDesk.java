package kz.ruqsat.app.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/** The provider's desk: shows an application and takes the acts of its officers. */
@Component
public class ReviewDesk {
    private final Casework casework;
    private final Documents documents;
    private final NextPersons nextPersons;

    public ReviewDesk(Casework casework, Documents documents, NextPersons nextPersons) {
        this.casework = casework;
        this.documents = documents;
        this.nextPersons = nextPersons;
    }

    /** An application of the officer's body. */
    public Optional<Case> find(UnifiedNumber number, Officer officer) {
        return casework.find(number)
                .filter(subject -> subject.regulation().head().provider().equals(officer.body()));
    }

    /**
     * Does what the form asks, if the form is complete and the law allows it. A form about a task that is done by now is
     * not looked at any closer: its faults would be told beside a panel that is no longer there.
     */
    public Acting act(UnifiedNumber number, Officer officer, ActForm form) {
        Optional<Case> subject = find(number, officer);
        if (subject.isEmpty()) {
            return new Acting.Decided(new Handled.Unknown());
        }
        boolean open = subject.get()
                .task()
                .filter(task -> task.number() == form.task())
                .isPresent();
        if (!open) {
            return new Acting.Decided(new Handled.Refused(List.of(Reason.of("refusal.task-done"))));
        }
        ActCheck check = ActCheck.of(form).and(wrongPerson(subject.get(), form));
        if (!check.passed()) {
            return new Acting.Incomplete(check);
        }
        return new Acting.Decided(casework.handle(
                number, "iin:" + officer.iin().value(), (_, numbers) -> form.command(officer, numbers)));
    }

    /** A person who was chosen has to hold the role of the step that comes next. */
    private List<Map.Entry<String, String>> wrongPerson(Case subject, ActForm form) {
        Optional<Iin> chosen = form.person("person");
        boolean holds = chosen.isEmpty()
                || nextPersons.of(subject).stream()
                        .anyMatch(person -> person.iin().equals(chosen.get()));
        return holds ? List.of() : List.of(Map.entry("person", "review.fault.notTheRole"));
    }

    /** A file attached to the application, by its hash. */
    public Optional<Documents.Document> attachment(Case subject, String sha256) {
        boolean own = Stream.concat(subject.request().attachments().stream(), receipts(subject))
                .anyMatch(a -> a.sha256().equals(sha256));
        return own ? documents.get(sha256) : Optional.empty();
    }

    /** The scan of a receipt is none of the listed documents. */
    private static Stream<Attachment> receipts(Case subject) {
        return subject.history().stream()
                .map(Case.Recorded::event)
                .filter(Event.ReceiptAccepted.class::isInstance)
                .map(event -> ((Event.ReceiptAccepted) event).receipt().scan());
    }

    /** The signed result of the application, as PDF. */
    public Optional<Documents.Document> result(Case subject) {
        return subject.state() instanceof Decided decided
                ? documents.get(decided.signature().sha256())
                : Optional.empty();
    }
}
