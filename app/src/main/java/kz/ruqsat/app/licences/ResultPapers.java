package kz.ruqsat.app.licences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.path.RequestFacts;
import kz.ruqsat.app.printing.PdfPrinter;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.regulation.RefusalGround;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the paper of a result from the case and its proposal. */
@Component
class ResultPapers {
    private static final LocalText LICENSEE = new LocalText("Лицензиат", "Лицензиат", "Licensee");

    private final TextBook book;
    private final RequestFacts facts;
    private final PdfPrinter printer;
    private final Settings settings;

    ResultPapers(TextBook book, RequestFacts facts, PdfPrinter printer, Settings settings) {
        this.book = book;
        this.facts = facts;
        this.printer = printer;
        this.settings = settings;
    }

    /**
     * Who signs, as the paper says it.
     *
     * @param byOrder the order that lets one sign who is neither the head nor in another's place
     */
    record Signer(
            String name,
            LocalText position,
            @Nullable InPlaceOf inPlaceOf,
            @Nullable String byOrder) {}

    ResultPaper paper(Case subject, Proposal proposal, @Nullable UnifiedNumber licence, Signer signer, Instant at) {
        Regulation regulation = subject.regulation();
        Request request = subject.request();
        boolean granted = proposal.kind() == Proposal.Kind.GRANT;
        String number = (licence == null ? subject.number() : licence).value();
        String address = settings.publicUrl() + (granted ? "/licences/" : "/verify?number=") + number;
        return new ResultPaper(
                granted,
                number,
                subject.number().value(),
                title(regulation, proposal),
                holderTitle(regulation),
                regulation.head().activity(),
                regulation.head().providerName(),
                request.applicant().name(),
                request.applicant().number().value(),
                day(at),
                grounds(subject, proposal),
                proposal.text(),
                granted ? lines(request) : List.of(),
                signer.position(),
                signer.name(),
                ground(signer),
                address,
                basis(subject));
    }

    private @Nullable LocalText ground(Signer signer) {
        if (signer.inPlaceOf() != null) {
            return text("licences.paper.inPlaceOf", signer.inPlaceOf().text());
        }
        return signer.byOrder() == null ? null : text("licences.paper.byOrder", signer.byOrder());
    }

    /** The paper as PDF/A. */
    byte[] print(ResultPaper paper) {
        return printer.print(paper.licence() ? "licences/licence.jte" : "licences/refusal.jte", paper);
    }

    private LocalText title(Regulation regulation, Proposal proposal) {
        return switch (proposal.kind()) {
            case GRANT -> capitals(regulation.head().paper().name());
            case REFUSAL -> capitals(regulation.head().paper().refusal());
            case REFUSAL_OF_CONSIDERATION -> text("licences.paper.refusalOfConsideration");
        };
    }

    private static LocalText capitals(LocalText text) {
        return new LocalText(
                text.kk().toUpperCase(Locale.ROOT),
                text.ru().toUpperCase(Locale.ROOT),
                text.en().toUpperCase(Locale.ROOT));
    }

    /** Who holds a licence is called a licensee; other papers have a holder. */
    private LocalText holderTitle(Regulation regulation) {
        return regulation.head().paper().kind() == kz.ruqsat.core.regulation.ResultPaper.Kind.LICENCE
                ? LICENSEE
                : text("licences.paper.holder");
    }

    private LocalText basis(Case subject) {
        return text(
                "licences.paper.basis",
                subject.regulation().act().number(),
                subject.regulation().act().date());
    }

    private List<LocalText> grounds(Case subject, Proposal proposal) {
        List<LocalText> grounds = new ArrayList<>();
        for (String ground : proposal.grounds()) {
            Optional<LocalText> known = proposal.kind() == Proposal.Kind.REFUSAL
                    ? subject.variant().refusalGround(ground).map(RefusalGround::text)
                    : document(subject, ground).map(title -> text("licences.paper.missing", title));
            grounds.add(known.orElseGet(() -> new LocalText(ground, ground, ground)));
        }
        return grounds;
    }

    private static Optional<LocalText> document(Case subject, String id) {
        return subject.variant().documents().stream()
                .filter(d -> d.id().equals(id))
                .map(RequiredDocument::title)
                .findFirst();
    }

    /** What was permitted; persons and their contacts do not belong on a public paper. */
    private List<ResultPaper.Fact> lines(Request request) {
        return facts.publicOf(request).stream()
                .map(fact -> new ResultPaper.Fact(fact.name(), fact.value()))
                .toList();
    }

    private LocalText day(Instant at) {
        return new LocalText(
                book.in(Language.KK).day(at),
                book.in(Language.RU).day(at),
                book.in(Language.EN).day(at));
    }

    private LocalText text(String key, Object... arguments) {
        return new LocalText(
                book.in(Language.KK).of(key, arguments),
                book.in(Language.RU).of(key, arguments),
                book.in(Language.EN).of(key, arguments));
    }
}
