package kz.ruqsat.app.review.web;

import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.deadlines.Said;
import kz.ruqsat.app.deadlines.TermSignal;
import kz.ruqsat.app.deadlines.TermSignals;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Step;
import org.springframework.stereotype.Component;

/** What was said about the terms of an application: reminders, overdue marks, escalations. */
@Component
class SaidRows {
    private final TermSignals signals;
    private final Laws laws;

    SaidRows(TermSignals signals, Laws laws) {
        this.signals = signals;
        this.laws = laws;
    }

    List<SummaryRow> of(Case subject, PageFrame frame) {
        return signals.of(subject.number()).stream()
                .map(said -> row(subject, said, frame))
                .toList();
    }

    private SummaryRow row(Case subject, Said said, PageFrame frame) {
        TermSignal signal = said.signal();
        String role =
                frame.texts().of(laws.word(Laws.Word.ROLE, signal.to().role().value()));
        String to = said.toName() == null ? role : frame.text("deadlines.said.to", role, said.toName());
        SummaryRow row = SummaryRow.of(step(subject, signal, frame), to)
                .noting(frame.texts().moment(signal.at()));
        String text = frame.text("deadlines.said." + signal.kind().name());
        return row.tagged(
                switch (signal.kind()) {
                    case REMINDER -> new Tag(text, said.open() ? Tone.SOON : Tone.NEUTRAL);
                    case OVERDUE, ESCALATION -> new Tag(text, said.open() ? Tone.BAD : Tone.NEUTRAL);
                });
    }

    /** The role as the vocabulary names it. */
    String role(Role role, PageFrame frame) {
        return frame.texts().of(laws.word(Laws.Word.ROLE, role.value()));
    }

    private static String step(Case subject, TermSignal signal, PageFrame frame) {
        return signal.aboutQuestion()
                ? subject.variant().consents().stream()
                        .filter(rule -> rule.id().equals(signal.step()))
                        .map(ConsentRule::question)
                        .findFirst()
                        .map(frame.texts()::of)
                        .orElse(signal.step())
                : subject.variant().procedure().steps().stream()
                        .filter(step -> step.id().value().equals(signal.step()))
                        .map(Step::title)
                        .findFirst()
                        .map(frame.texts()::of)
                        .orElse(signal.step());
    }
}
