package kz.ruqsat.app.exchange;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.exchange.store.ExchangeRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps exchanges with other systems and lists them. */
@Component
public class Exchanges {
    private static final String XML = "text/xml";

    private final ExchangeRows rows;
    private final Documents documents;
    private final TransactionTemplate own;

    public Exchanges(ExchangeRows rows, Documents documents, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.documents = documents;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Keeps it whatever becomes of the caller's own transaction: the question was asked. */
    public void keep(NewExchange exchange) {
        own.executeWithoutResult(_ -> keepAlong(exchange));
    }

    /** Keeps it in the caller's transaction: it happened if that did. */
    public void keepAlong(NewExchange exchange) {
        rows.insert(exchange, put(exchange.question()), put(exchange.answer()));
    }

    private @Nullable String put(byte @Nullable [] document) {
        return document == null || document.length == 0 ? null : documents.put(XML, document);
    }

    /** From now on, what belongs to one subject belongs to the other, too: a draft has become an application. */
    public void adopt(String subject, String owner) {
        rows.adopt(subject, owner);
    }

    /** All that belongs to a subject, the latest first. */
    public List<Exchange> of(String subject) {
        return rows.of(subject);
    }

    /** What was sent or came, of an exchange that belongs to the subject. */
    public Optional<Document> document(String subject, long id, boolean answer) {
        return of(subject).stream()
                .filter(exchange -> exchange.id() == id)
                .findFirst()
                .map(exchange -> answer ? exchange.answer() : exchange.question())
                .flatMap(documents::get);
    }
}
