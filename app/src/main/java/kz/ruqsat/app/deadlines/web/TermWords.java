package kz.ruqsat.app.deadlines.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.deadlines.OpenTerm;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Step;
import org.springframework.stereotype.Component;

/** Terms in the reader's words. */
@Component
class TermWords {
    private final Laws laws;
    private final Paths paths;
    private final InstantSource time;

    TermWords(Laws laws, Paths paths, InstantSource time) {
        this.laws = laws;
        this.paths = paths;
        this.time = time;
    }

    String service(OpenTerm term, Texts texts) {
        return texts.of(regulation(term).head().title());
    }

    /** The step that waits, or what another body is asked. */
    String step(OpenTerm term, Texts texts) {
        var variant = regulation(term).variant(term.variant());
        return term.question()
                ? variant.consents().stream()
                        .filter(rule -> rule.id().equals(term.step()))
                        .map(ConsentRule::question)
                        .findFirst()
                        .map(texts::of)
                        .orElse(term.step())
                : variant.procedure().steps().stream()
                        .filter(step -> step.id().value().equals(term.step()))
                        .map(Step::title)
                        .findFirst()
                        .map(texts::of)
                        .orElse(term.step());
    }

    private Regulation regulation(OpenTerm term) {
        return laws.edition(term.regulation(), term.edition());
    }

    String role(String role, Texts texts) {
        return texts.of(laws.word(Word.ROLE, role));
    }

    String body(String body, Texts texts) {
        return paths.words(texts).body(body);
    }

    boolean overdue(Instant due) {
        return due.isBefore(time.instant());
    }

    /** What is left, or by how much it is overdue. */
    String left(Instant due, Texts texts) {
        WorkingCalendar calendar = laws.clock().calendar();
        Instant now = time.instant();
        int day = Math.toIntExact(calendar.workingDayLength().toMinutes());
        return due.isBefore(now)
                ? texts.overdueBy(WorkingTime.ofMinutes(
                        calendar.workingTimeBetween(due, now).toMinutes(), day))
                : texts.left(WorkingTime.ofMinutes(
                        calendar.workingTimeBetween(now, due).toMinutes(), day));
    }

    /** What was said about it so far. */
    String said(OpenTerm term, Texts texts) {
        List<String> said = new ArrayList<>();
        if (term.said().reminded()) {
            said.add(texts.of("deadlines.kind.REMINDER"));
        }
        if (term.said().superiors() > 0) {
            said.add(texts.of("deadlines.superiors", term.said().superiors()));
        }
        return String.join(", ", said);
    }
}
