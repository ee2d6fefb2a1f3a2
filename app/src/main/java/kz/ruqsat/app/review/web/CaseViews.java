package kz.ruqsat.app.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.RequestFacts;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.review.ActForm;
import kz.ruqsat.app.review.web.CaseView.DocumentLine;
import kz.ruqsat.app.review.web.CaseView.FileLine;
import kz.ruqsat.app.review.web.CaseView.Panel;
import kz.ruqsat.app.review.web.CaseView.ProposalView;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TermBarView;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an application for an officer. */
@Component
class CaseViews {
    private final Paths paths;
    private final RequestFacts facts;
    private final Panels panels;
    private final Elsewhere elsewhere;
    private final SaidRows terms;

    CaseViews(Paths paths, RequestFacts facts, Panels panels, Elsewhere elsewhere, SaidRows terms) {
        this.terms = terms;
        this.paths = paths;
        this.facts = facts;
        this.panels = panels;
        this.elsewhere = elsewhere;
    }

    CaseView of(
            Case subject,
            Officer by,
            PageFrame frame,
            @Nullable ActForm typed,
            List<Map.Entry<String, String>> faults) {
        Optional<OpenTask> mine = subject.task().filter(by::holds);
        Panel panel = mine.map(task -> panels.of(subject, task, by, frame, typed, faults))
                .orElse(null);
        return new CaseView(
                subject.number().value(),
                status(subject, frame),
                head(subject, paths.words(frame.texts()), frame),
                facts.of(subject.request()).stream()
                        .map(fact -> SummaryRow.of(
                                frame.texts().of(fact.name()), frame.texts().of(fact.value())))
                        .toList(),
                elsewhere.known(subject, frame.texts()),
                documents(subject, frame),
                asked(subject, frame),
                terms.of(subject, frame),
                proposal(subject, frame),
                panel,
                panel == null ? waitsFor(subject, frame) : null,
                panels.signing(subject, by, frame),
                bar(subject, frame),
                paths.of(subject, frame.texts()),
                elsewhere.exchanges(subject, frame.texts()));
    }

    private @Nullable TermBarView bar(Case subject, PageFrame frame) {
        return subject.task()
                .map(task -> paths.bars().of(task.term(), frame.text("path.pause.consents")))
                .orElse(null);
    }

    private @Nullable String waitsFor(Case subject, PageFrame frame) {
        return subject.task()
                .map(task -> frame.text("review.waitsFor", terms.role(task.role(), frame)))
                .orElse(null);
    }

    private static Tag status(Case subject, PageFrame frame) {
        return switch (subject.state()) {
            case Blank _, Prepared _ -> new Tag(frame.text("review.status.prepared"), Tone.NEUTRAL);
            case InReview _ -> new Tag(frame.text("review.status.inReview"), Tone.ACTIVE);
            case Decided decided ->
                decided.granted()
                        ? new Tag(frame.text("review.status.granted"), Tone.GOOD)
                        : new Tag(frame.text("review.status.refused"), Tone.NEUTRAL);
        };
    }

    private static List<SummaryRow> head(Case subject, Words words, PageFrame frame) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                frame.text("review.head.service"),
                frame.texts().of(subject.regulation().head().title())));
        rows.add(SummaryRow.of(
                frame.text("review.head.kind"),
                subject.variant().covers().stream()
                        .filter(c -> c.key().equals(subject.request().covered()))
                        .map(c -> frame.texts().of(c.title()))
                        .findFirst()
                        .orElse(subject.request().covered())));
        rows.add(SummaryRow.of(
                frame.text("review.head.applicant"),
                subject.request().applicant().name() + "\n"
                        + subject.request().applicant().number()));
        if (subject.state() instanceof InReview review) {
            rows.add(SummaryRow.of(
                    frame.text("review.head.received"),
                    frame.texts().moment(review.filing().receivedAt())));
        } else if (subject.state() instanceof Decided decided) {
            rows.add(SummaryRow.of(frame.text("review.head.outgoing"), decided.outgoingNumber()));
        }
        rows.addAll(new PaperWay(subject, words).rows());
        return rows;
    }

    private static List<DocumentLine> documents(Case subject, PageFrame frame) {
        Stream<DocumentLine> receipt = PaperWay.receipt(subject).stream()
                .map(paid -> new DocumentLine(
                        paid.scan().document(),
                        frame.text("review.receipt"),
                        false,
                        List.of(file(subject, paid.scan(), frame))));
        Stream<DocumentLine> listed = subject.variant().documents().stream()
                .map(document -> new DocumentLine(
                        document.id(),
                        frame.texts().of(document.title()),
                        document.mandatory(),
                        subject.request().attachments().stream()
                                .filter(a -> a.document().equals(document.id()))
                                .map(a -> file(subject, a, frame))
                                .toList()));
        return Stream.concat(listed, receipt).toList();
    }

    private static FileLine file(Case subject, Attachment attachment, PageFrame frame) {
        return new FileLine(
                attachment.fileName(),
                frame.texts().bytes(attachment.size()),
                "/review/" + subject.number() + "/files/" + attachment.sha256(),
                attachment.mediaType().equals("application/pdf"));
    }

    private List<SummaryRow> asked(Case subject, PageFrame frame) {
        Words words = paths.words(frame.texts());
        return subject.state() instanceof InReview review
                ? review.consents().stream()
                        .map(consent -> consent(consent, words, frame))
                        .toList()
                : List.of();
    }

    private static SummaryRow consent(Consent consent, Words words, PageFrame frame) {
        String key = words.body(consent.request().body());
        if (consent.answer() == null) {
            return SummaryRow.of(key, frame.text("review.consent.open"))
                    .noting(frame.text("path.answerBy", consent.request().term().due()));
        }
        SummaryRow row = SummaryRow.of(
                key, frame.text("review.consent." + consent.answer().name()));
        return consent.ground() == null || consent.ground().isBlank() ? row : row.noting(consent.ground());
    }

    private static @Nullable ProposalView proposal(Case subject, PageFrame frame) {
        if (subject.state() instanceof InReview review && review.proposal() != null) {
            return shown(
                    subject,
                    review.proposal(),
                    frame.text("review.proposal.title"),
                    "review.proposal.",
                    "preview.pdf",
                    frame);
        }
        if (subject.state() instanceof Decided decided) {
            return shown(
                    subject,
                    decided.proposal(),
                    frame.text("review.proposal.result"),
                    "review.result.",
                    "result.pdf",
                    frame);
        }
        return null;
    }

    private static ProposalView shown(
            Case subject, Proposal proposal, String title, String words, String paper, PageFrame frame) {
        List<String> grounds = proposal.grounds().stream()
                .map(id -> subject.variant()
                        .refusalGround(id)
                        .map(g -> frame.texts().of(g.text()))
                        .orElseGet(() -> subject.variant().documents().stream()
                                .filter(d -> d.id().equals(id))
                                .map(d -> frame.texts().of(d.title()))
                                .findFirst()
                                .orElse(id)))
                .toList();
        return new ProposalView(
                title,
                frame.text(
                        words + proposal.kind().name(),
                        subject.regulation().head().paper().name()),
                grounds,
                proposal.text(),
                "/review/" + subject.number() + "/" + paper);
    }
}
