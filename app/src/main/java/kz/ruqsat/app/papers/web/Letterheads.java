package kz.ruqsat.app.papers.web;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.papers.CasePapers.Resolution;
import kz.ruqsat.app.printing.CodeImages;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.stereotype.Component;

/** What the papers of a body say; in Kazakh and Russian, whoever prints them. */
@Component
public class Letterheads {
    private final TextBook book;

    Letterheads(TextBook book) {
        this.book = book;
    }

    /** The mark of acceptance ({@code papers/acceptance.jte}). */
    public record Acceptance(
            LocalText body,
            String number,
            String moment,
            String application,
            String barCode,
            String applicant,
            LocalText service,
            int files,
            String registrar,
            List<Written> resolutions) {
        public Acceptance {
            resolutions = List.copyOf(resolutions);
        }
    }

    /** A resolution on paper. */
    public record Written(String by, String to, String words, String moment) {}

    /** The covering letter ({@code papers/letter.jte}). */
    public record Letter(
            LocalText body,
            String number,
            LocalText day,
            String to,
            String toNumber,
            LocalText text,
            LocalText enclosed,
            String signer,
            String preparedBy) {}

    Acceptance acceptance(Case subject, ApplicationRegistered registered, List<Resolution> resolutions) {
        return new Acceptance(
                subject.regulation().head().providerName(),
                registered.incomingNumber(),
                moment(registered.at()),
                subject.number().value(),
                CodeImages.code128(subject.number().value()),
                subject.request().applicant().name(),
                subject.regulation().head().title(),
                subject.request().attachments().size(),
                registered.by().name(),
                resolutions.stream()
                        .map(one -> new Written(one.by(), one.to(), one.words(), moment(one.at())))
                        .toList());
    }

    Letter letter(Case subject, Decided result, String preparedBy) {
        Regulation.Head head = subject.regulation().head();
        boolean granted = result.proposal().kind() == Proposal.Kind.GRANT;
        LocalText paper = granted ? head.paper().name() : head.paper().refusal();
        String licence = result.licence() == null
                ? result.outgoingNumber()
                : result.licence().value();
        return new Letter(
                head.providerName(),
                result.outgoingNumber(),
                each(language -> book.in(language).day(result.at())),
                subject.request().applicant().name(),
                subject.request().applicant().number().value(),
                each(language -> book.in(language)
                        .of(
                                granted ? "papers.letter.granted" : "papers.letter.refused",
                                subject.number().value(),
                                book.in(language).day(result.filing().filedAt()),
                                head.title().in(language))),
                each(language -> book.in(language).of("papers.letter.enclosed", paper.in(language), licence)),
                result.signature().signerName(),
                preparedBy);
    }

    private String moment(Instant at) {
        return book.in(Language.KK).moment(at);
    }

    private static LocalText each(java.util.function.Function<Language, String> text) {
        return new LocalText(text.apply(Language.KK), text.apply(Language.RU), text.apply(Language.EN));
    }
}
