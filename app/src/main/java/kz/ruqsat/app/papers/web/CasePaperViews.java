package kz.ruqsat.app.papers.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.papers.CasePapers;
import kz.ruqsat.app.papers.PaperDesk;
import kz.ruqsat.app.papers.web.CasePapersView.CopyLine;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ParagraphView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.ResultDispatched;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.ResultPaper;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an application's papers. */
@Component
class CasePaperViews {
    private final Paths paths;

    CasePaperViews(Paths paths) {
        this.paths = paths;
    }

    CasePapersView of(Case subject, CasePapers papers, Person person, PageFrame frame) {
        Words words = paths.words(frame.texts());
        Regulation.Head head = subject.regulation().head();
        ResultPaper paper = head.paper();
        Source form = paper.printed() == null ? paper.form() : paper.printed();
        String address = "/review/" + subject.number() + "/papers";
        return new CasePapersView(
                subject.number().value(),
                address,
                incoming(papers.registered(), frame),
                papers.resolutions().stream().map(one -> resolution(one, frame)).toList(),
                outgoing(papers, frame),
                letter(subject, words),
                words.paragraph(form, paper.printed() == null ? head.form() : head.result()),
                paper.printed() != null,
                PaperDesk.printable(subject) && person.has(PaperDesk.CLERK),
                papers.copies().stream()
                        .map(copy -> new CopyLine(
                                frame.text(
                                        "papers.copy",
                                        copy.number(),
                                        frame.texts().moment(copy.at()),
                                        copy.printer()),
                                address + "/copies/" + copy.number() + ".pdf"))
                        .toList());
    }

    private static @Nullable ParagraphView letter(Case subject, Words words) {
        Source source = subject.regulation().head().paper().coveringLetter();
        return source == null
                ? null
                : words.paragraph(source, subject.regulation().head().result());
    }

    private static List<SummaryRow> incoming(@Nullable ApplicationRegistered registered, PageFrame frame) {
        return registered == null
                ? List.of()
                : List.of(
                        SummaryRow.of(frame.text("papers.number"), registered.incomingNumber()),
                        SummaryRow.of(frame.text("papers.at"), frame.texts().moment(registered.at())),
                        SummaryRow.of(
                                frame.text("papers.registrar"), registered.by().name()));
    }

    private static SummaryRow resolution(CasePapers.Resolution one, PageFrame frame) {
        String who = one.to().isEmpty() ? one.by() : one.by() + " → " + one.to();
        String said = one.words().isBlank() ? frame.text("papers.resolution.none") : one.words();
        return SummaryRow.of(who, said).noting(frame.texts().moment(one.at()));
    }

    private static List<SummaryRow> outgoing(CasePapers papers, PageFrame frame) {
        Decided result = papers.result();
        if (result == null) {
            return List.of();
        }
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(frame.text("papers.number"), result.outgoingNumber()));
        rows.add(SummaryRow.of(frame.text("papers.at"), frame.texts().moment(result.at())));
        rows.add(SummaryRow.of(frame.text("papers.signer"), result.signature().signerName()));
        ResultDispatched sent = papers.dispatched();
        if (sent != null) {
            rows.add(SummaryRow.of(
                    frame.text("papers.dispatched"),
                    frame.texts().moment(sent.at()) + "\n" + sent.by().name()));
        } else if (result.task() != null) {
            rows.add(SummaryRow.of(frame.text("papers.dispatched"), frame.text("papers.dispatch.waits")));
        }
        return rows;
    }
}
