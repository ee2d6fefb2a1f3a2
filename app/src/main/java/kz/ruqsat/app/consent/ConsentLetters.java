package kz.ruqsat.app.consent;

import java.util.List;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.consent.ConsentXml.File;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Letters;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.regulation.ConsentRule;
import org.springframework.stereotype.Component;

/**
 * Sends the questions to bodies that have a system of their own as letters, kept in the transaction in which they were
 * asked. Other bodies see theirs on a page.
 */
@Component
class ConsentLetters implements Follower {
    static final String SERVICE = "Consent_";
    private static final String KEY = "consent/";

    private final Letters letters;
    private final Documents documents;
    private final List<String> bodies;

    ConsentLetters(Letters letters, Documents documents, Settings settings) {
        this.letters = letters;
        this.documents = documents;
        this.bodies = settings.shep().bodies();
    }

    @Override
    public void follow(Case after, List<Event> events) {
        for (Event event : events) {
            if (event instanceof ConsentsRequested asked) {
                asked.requests().stream()
                        .filter(request -> bodies.contains(request.body()))
                        .forEach(request -> send(after, request, asked.note()));
            }
        }
    }

    private void send(Case subject, ConsentRequest request, String note) {
        String words = subject.variant().consents().stream()
                .filter(rule -> rule.id().equals(request.rule()))
                .map(ConsentRule::question)
                .findFirst()
                .orElseThrow()
                .kk();
        letters.send(new Letter(
                key(ConsentXml.number(subject, request)),
                Participant.E_LICENSING,
                SERVICE + request.body(),
                Letter.Kind.REQUEST,
                null,
                ConsentXml.question(subject, request, words, note, files(subject)),
                "application/" + subject.number()));
    }

    /** The key of the letter that asks. */
    static String key(String requestNumber) {
        return KEY + requestNumber;
    }

    private List<File> files(Case subject) {
        return subject.request().attachments().stream().map(this::file).toList();
    }

    private File file(Attachment attachment) {
        return new File(
                attachment,
                documents.get(attachment.sha256()).map(Document::bytes).orElse(null));
    }
}
