package kz.ruqsat.app.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.register.Card;
import kz.ruqsat.app.register.Card.Act;
import kz.ruqsat.app.shell.Masking;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.licence.LicenceEvent.LicenceIssued;
import kz.ruqsat.core.licence.LicenceEvent.LicenceReissued;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/** Puts a licence's card into words. */
@Component
class CardPages {

    CardPage page(Card card, Texts texts) {
        boolean inForce = card.entry().status() == Licence.Status.IN_FORCE;
        UnifiedNumber previous = card.previous();
        return new CardPage(
                card.entry().number().value(),
                ListPages.tag(card.entry().status(), texts),
                standing(card, texts),
                texts.of(card.regulation().head().paper().name()),
                !inForce,
                card.successors().stream().map(CardPages::link).toList(),
                previous == null ? null : link(previous),
                rows(card, texts),
                signature(card, texts),
                history(card, texts),
                card.entry().holder() instanceof Iin,
                null);
    }

    /** Whether it is in force, in words that name the paper: a licence, a permit, a conclusion. */
    static String standing(Card card, Texts texts) {
        boolean inForce = card.entry().status() == Licence.Status.IN_FORCE;
        String name = texts.of(card.regulation().head().paper().name());
        // Kazakh and Russian begin the sentence with it, English has an article before it.
        String paper = texts.language() == Language.EN ? name.toLowerCase(Locale.ROOT) : name;
        return texts.of(inForce ? "register.card.in-force" : "register.card.reissued", paper);
    }

    private static CardPage.Link link(UnifiedNumber number) {
        return new CardPage.Link(number.value(), "/licences/" + number);
    }

    /** What the licence says: also shown beside a file that is it. */
    static List<SummaryRow> rows(Card card, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(texts.of("register.holder"), card.entry().holderName())
                .noting(ListPages.holderNumber(card.entry(), texts)));
        rows.add(SummaryRow.of(
                texts.of("register.activity"), texts.of(card.regulation().head().activity())));
        card.facts().forEach(fact -> rows.add(SummaryRow.of(texts.of(fact.name()), texts.of(fact.value()))));
        if (!card.conditions().isBlank()) {
            rows.add(SummaryRow.of(texts.of("register.conditions"), card.conditions()));
        }
        rows.add(SummaryRow.of(
                texts.of("register.issuer"), texts.of(card.regulation().head().providerName())));
        rows.add(SummaryRow.of(
                texts.of("register.issued"), texts.day(card.entry().issuedAt())));
        rows.add(SummaryRow.of(
                texts.of("register.application"), card.entry().application().value()));
        return rows;
    }

    private static List<SummaryRow> signature(Card card, Texts texts) {
        String signer = Masking.iin(card.signature().signer().value());
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(texts.of("register.signer"), card.signature().signerName())
                .noting(texts.of("register.iin", signer)));
        InPlaceOf absent = card.signature().inPlaceOf();
        if (absent != null) {
            rows.add(SummaryRow.of(texts.of("register.inPlaceOf"), absent.text()));
        }
        String order = card.signature().order();
        if (order != null) {
            rows.add(SummaryRow.of(texts.of("register.byOrder"), order));
        }
        rows.add(SummaryRow.of(
                texts.of("register.signed"), texts.moment(card.signature().signedAt())));
        rows.add(SummaryRow.of(texts.of("register.document-sha256"), card.documentSha256()));
        rows.add(SummaryRow.of(texts.of("register.data-sha256"), card.dataSha256()));
        return rows;
    }

    private static TableView history(Card card, Texts texts) {
        List<Column> columns = List.of(
                Column.text(texts.of("register.act")),
                Column.text(texts.of("register.act.at")),
                Column.number(texts.of("register.act.version")),
                Column.text(texts.of("register.act.hash")));
        List<List<Cell>> rows = card.acts().stream()
                .map(act -> List.of(
                        act(act, texts),
                        Cell.of(texts.moment(act.event().at())),
                        Cell.of(texts.number(act.version())),
                        Cell.of(act.hash()).noting(texts.of("register.act.previous", act.previousHash()))))
                .toList();
        return new TableView(texts.of("register.history"), true, columns, rows, null);
    }

    private static Cell act(Act act, Texts texts) {
        return switch (act.event()) {
            case LicenceIssued _ -> Cell.of(texts.of("register.act.issued"));
            case LicenceReissued reissued ->
                Cell.link(texts.of("register.act.reissued", reissued.by().value()), "/licences/" + reissued.by());
        };
    }
}
