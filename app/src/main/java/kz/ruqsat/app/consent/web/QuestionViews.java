package kz.ruqsat.app.consent.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.consent.ConsentDesk.Asked;
import kz.ruqsat.app.consent.Question;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.RequestFacts;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.DecisionButton;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.RequiredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the other bodies' pages. */
@Component
class QuestionViews {
    private final Laws laws;
    private final Paths paths;
    private final RequestFacts facts;
    private final InstantSource time;
    private final List<String> ownSystems;

    QuestionViews(Laws laws, Paths paths, RequestFacts facts, InstantSource time, Settings settings) {
        this.laws = laws;
        this.paths = paths;
        this.facts = facts;
        this.time = time;
        this.ownSystems = settings.shep().bodies();
    }

    QuestionsView list(List<Question> open, List<Question> answered, PageFrame frame) {
        return new QuestionsView(
                open.stream().map(question -> line(question, frame)).toList(),
                open.isEmpty()
                        ? new EmptyState(
                                frame.text("consent.empty.title"), frame.text("consent.empty.text"), null, null)
                        : null,
                answered.isEmpty() ? null : table(answered, frame));
    }

    private QuestionsView.Line line(Question question, PageFrame frame) {
        WorkingCalendar calendar = laws.clock().calendar();
        int day = Math.toIntExact(calendar.workingDayLength().toMinutes());
        boolean late = question.due().isBefore(time.instant());
        long minutes = late
                ? calendar.workingTimeBetween(question.due(), time.instant()).toMinutes()
                : calendar.workingTimeBetween(time.instant(), question.due()).toMinutes();
        WorkingTime rest = WorkingTime.ofMinutes(minutes, day);
        return new QuestionsView.Line(
                question.application().value(),
                "/consent/" + question.application() + "/" + question.request(),
                question.applicant(),
                service(question, frame),
                late ? frame.texts().overdueBy(rest) : frame.texts().left(rest),
                late ? "rq-due--overdue" : "");
    }

    private String service(Question question, PageFrame frame) {
        return frame.texts()
                .of(laws.edition(question.regulation(), question.edition())
                        .head()
                        .title());
    }

    private static TableView table(List<Question> answered, PageFrame frame) {
        List<Column> columns = List.of(
                Column.text(frame.text("consent.column.application")),
                Column.text(frame.text("consent.column.applicant")),
                Column.text(frame.text("consent.column.answer")));
        List<List<Cell>> rows = answered.stream()
                .map(question -> List.of(
                        Cell.link(
                                question.application().value(),
                                "/consent/" + question.application() + "/" + question.request()),
                        Cell.of(question.applicant()),
                        Cell.of(frame.text("consent.answer." + question.answer()))))
                .toList();
        return new TableView(frame.text("consent.answered.title"), false, columns, rows, null);
    }

    QuestionView of(Asked asked, PageFrame frame, String ground, List<String> faults) {
        ConsentRule rule = asked.subject().variant().consents().stream()
                .filter(r -> r.id().equals(asked.request().rule()))
                .findFirst()
                .orElseThrow();
        String address =
                "/consent/" + asked.subject().number() + "/" + asked.request().id();
        return new QuestionView(
                asked.subject().number().value(),
                frame.texts().of(rule.question()),
                head(asked, frame),
                facts.of(asked.subject().request()).stream()
                        .map(fact -> SummaryRow.of(
                                frame.texts().of(fact.name()), frame.texts().of(fact.value())))
                        .toList(),
                files(asked, address, frame),
                asked.open() ? paths.bars().of(asked.request().term(), "") : null,
                address,
                asked.open() ? buttons(rule, frame) : List.of(),
                ground,
                answered(asked, frame),
                new ErrorSummary(faults.stream()
                        .map(fault -> new ErrorSummary.Entry("ground", fault))
                        .toList()));
    }

    /** A body with a system of its own answers there, once; its page shows how it stands. */
    private @Nullable String answered(Asked asked, PageFrame frame) {
        if (asked.open()) {
            return ownSystems.contains(asked.request().body()) ? frame.text("consent.ownSystem") : null;
        }
        return asked.consent()
                .map(Consent::answer)
                .map(answer -> frame.text("consent.answer." + answer.name()))
                .orElse(frame.text("consent.closed"));
    }

    private static List<SummaryRow> head(Asked asked, PageFrame frame) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                frame.text("consent.head.service"),
                frame.texts().of(asked.subject().regulation().head().title())));
        rows.add(SummaryRow.of(
                frame.text("consent.head.from"),
                frame.texts().of(asked.subject().regulation().head().providerName())));
        rows.add(SummaryRow.of(
                frame.text("consent.head.applicant"),
                asked.subject().request().applicant().name() + "\n"
                        + asked.subject().request().applicant().number()));
        rows.add(SummaryRow.of(
                frame.text("consent.head.due"),
                frame.texts().moment(asked.request().term().due())));
        return rows;
    }

    private static List<QuestionView.File> files(Asked asked, String address, PageFrame frame) {
        return asked.subject().request().attachments().stream()
                .map(attachment -> new QuestionView.File(
                        attachment.fileName(),
                        asked.subject().variant().documents().stream()
                                .filter(d -> d.id().equals(attachment.document()))
                                .map(RequiredDocument::title)
                                .map(frame.texts()::of)
                                .findFirst()
                                .orElse(""),
                        frame.texts().bytes(attachment.size()),
                        address + "/files/" + attachment.sha256()))
                .toList();
    }

    private List<DecisionButton> buttons(ConsentRule rule, PageFrame frame) {
        var paragraph = paths.words(frame.texts()).paragraph(rule.source(), rule.question());
        return List.of(
                DecisionButton.primary(
                                "consent", frame.text("consent.button.consent"), frame.text("consent.follows.consent"))
                        .under(paragraph),
                DecisionButton.secondary(
                                "object", frame.text("consent.button.object"), frame.text("consent.follows.object"))
                        .under(paragraph));
    }
}
