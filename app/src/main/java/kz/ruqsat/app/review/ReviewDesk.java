package kz.ruqsat.app.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.review.store.InboxRows;
import kz.ruqsat.app.review.store.InboxRows.Moments;
import kz.ruqsat.app.review.store.InboxRows.Place;
import kz.ruqsat.app.review.store.PaperRows;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The provider's desk: lists what waits, shows an application, and takes the acts of its officers. */
@Component
public class ReviewDesk {
    private static final int PAGE = 25;

    private final Casework casework;
    private final InboxRows inbox;
    private final PaperRows papers;
    private final Documents documents;
    private final InstantSource time;

    public ReviewDesk(Casework casework, InboxRows inbox, PaperRows papers, Documents documents, InstantSource time) {
        this.casework = casework;
        this.inbox = inbox;
        this.papers = papers;
        this.documents = documents;
        this.time = time;
    }

    /** A page of the officer's tasks of that kind. Two statements. */
    public Inbox inbox(Officer officer, Due due, @Nullable String after) {
        Instant now = time.instant();
        Instant tomorrow = now.atZone(Laws.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Laws.ZONE)
                .toInstant();
        Moments moments = new Moments(now, tomorrow);
        List<InboxTask> tasks = inbox.page(officer, due, moments, place(after), PAGE + 1);
        boolean more = tasks.size() > PAGE;
        List<InboxTask> shown = more ? tasks.subList(0, PAGE) : tasks;
        String next = more ? shown.getLast().due() + "_" + shown.getLast().number() : null;
        return new Inbox(shown, inbox.counts(officer, moments), next);
    }

    private static @Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        int stroke = after.lastIndexOf('_');
        try {
            return stroke < 0
                    ? null
                    : new Place(Instant.parse(after.substring(0, stroke)), after.substring(stroke + 1));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** An application of the officer's body. */
    public Optional<Case> find(UnifiedNumber number, Officer officer) {
        return casework.find(number)
                .filter(subject -> subject.regulation().head().provider().equals(officer.body()));
    }

    /** Does what the form asks, if the form is complete and the law allows it. */
    public Acting act(UnifiedNumber number, Officer officer, ActForm form) {
        ActCheck check = ActCheck.of(form);
        if (!check.passed()) {
            return new Acting.Incomplete(check);
        }
        return new Acting.Decided(casework.handle(
                number, "iin:" + officer.iin().value(), (_, numbers) -> form.command(officer, numbers)));
    }

    /** A file attached to the application, by its hash. */
    public Optional<Documents.Document> attachment(Case subject, String sha256) {
        return subject.request().attachments().stream().anyMatch(a -> a.sha256().equals(sha256))
                ? documents.get(sha256)
                : Optional.empty();
    }

    /** The signed result of the application, as PDF. */
    public Optional<Documents.Document> result(Case subject) {
        return subject.state() instanceof Decided decided
                ? documents.get(decided.signature().sha256())
                : Optional.empty();
    }

    /** The journal of the body's incoming or outgoing papers, latest first. */
    public List<PaperEntry> papers(String body, boolean incoming, int year, int before) {
        return papers.page(body, incoming ? "INCOMING" : "OUTGOING", year, before, PAGE);
    }
}
