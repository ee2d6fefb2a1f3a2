package kz.ruqsat.app.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.EventJson;
import kz.ruqsat.app.journal.Journal;
import kz.ruqsat.app.path.RequestFacts;
import kz.ruqsat.app.register.Card.Act;
import kz.ruqsat.app.register.store.CardRows;
import kz.ruqsat.app.register.store.RegisterRows;
import kz.ruqsat.core.licence.LicenceEvent.LicenceIssued;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/** Searches the register and shows its licences. A page of the list is one round trip to the database, a card three. */
@Component
public class RegisterDesk {
    /** Lines of one page. */
    public static final int PAGE = 25;

    /** Beyond this many the list says "more than". */
    public static final int COUNTED = 100;

    /** Lines of a table for download. */
    public static final int EXPORTED = 10_000;

    private final RegisterRows rows;
    private final CardRows cards;
    private final Journal journal;
    private final Casework casework;
    private final RequestFacts facts;

    public RegisterDesk(RegisterRows rows, CardRows cards, Journal journal, Casework casework, RequestFacts facts) {
        this.rows = rows;
        this.cards = cards;
        this.journal = journal;
        this.casework = casework;
        this.facts = facts;
    }

    /** One page of what is wanted. */
    public Found search(Query query) {
        Place place = query.place();
        boolean first = place.at() == null;
        List<Entry> walked = rows.search(query, first ? COUNTED + 1 : PAGE + 1);
        boolean more = walked.size() > PAGE;
        List<Entry> page = new ArrayList<>(more ? walked.subList(0, PAGE) : walked);
        if (place.backwards()) {
            page = page.reversed();
        }
        if (page.isEmpty()) {
            return new Found(page, first ? 0 : null, null, null);
        }
        return new Found(
                page,
                first && walked.size() <= COUNTED ? walked.size() : null,
                first || place.backwards() && !more ? null : Place.beside(page.getFirst(), true),
                more || place.backwards() ? Place.beside(page.getLast(), false) : null);
    }

    /** The same for a table: from the beginning, as many as one may have at once. */
    public List<Entry> export(Query query) {
        return rows.search(new Query(query.wanted(), query.status(), Place.BEGINNING), EXPORTED);
    }

    /** The card of a licence. */
    public Optional<Card> find(UnifiedNumber number) {
        return cards.find(number)
                .filter(row -> row.entry().number().equals(number))
                .map(this::card);
    }

    Card card(CardRows.Row row) {
        List<Act> acts = journal.read(row.stream()).stream()
                .map(entry -> new Act(
                        entry.version(),
                        EventJson.licenceEvent(entry),
                        entry.at(),
                        entry.hash().toString(),
                        entry.previousHash().toString()))
                .toList();
        if (acts.isEmpty() || !(acts.getFirst().event() instanceof LicenceIssued issued)) {
            throw new IllegalStateException(
                    "The journal has no issue of " + row.entry().number());
        }
        Case application = casework.find(row.entry().application())
                .orElseThrow(() -> new IllegalStateException(
                        "No application of " + row.entry().number()));
        return new Card(
                row.entry(),
                application.regulation(),
                facts.publicOf(application.request()),
                row.conditions(),
                issued.signature(),
                row.documentSha256(),
                row.dataSha256(),
                row.previous(),
                row.successors(),
                acts);
    }
}
