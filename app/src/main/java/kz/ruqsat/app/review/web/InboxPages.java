package kz.ruqsat.app.review.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.deadlines.Said;
import kz.ruqsat.app.deadlines.TermSignal;
import kz.ruqsat.app.deadlines.TermSignals;
import kz.ruqsat.app.delegation.ActingNow;
import kz.ruqsat.app.delegation.Replacement;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.review.Due;
import kz.ruqsat.app.review.Inbox;
import kz.ruqsat.app.review.InboxDesk;
import kz.ruqsat.app.review.InboxTask;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer's inbox. */
@Controller
class InboxPages {
    private final InboxDesk desk;
    private final Substitutes substitutes;
    private final TermSignals signals;
    private final Laws laws;
    private final InstantSource time;

    InboxPages(InboxDesk desk, Substitutes substitutes, TermSignals signals, Laws laws, InstantSource time) {
        this.desk = desk;
        this.signals = signals;
        this.substitutes = substitutes;
        this.laws = laws;
        this.time = time;
    }

    @GetMapping("/review")
    ModelAndView inbox(
            @RequestParam(required = false) @Nullable Due due,
            @RequestParam(required = false) @Nullable String after,
            Person person,
            PageFrame frame) {
        Due shown = due == null ? Due.TODAY : due;
        ActingNow acting = substitutes.of(person);
        Inbox inbox = desk.inbox(acting.officers(), shown, after);
        if (due == null) {
            shown = mostUrgent(inbox);
            inbox = shown == Due.TODAY ? inbox : desk.inbox(acting.officers(), shown, after);
        }
        Inbox list = inbox;
        Map<UnifiedNumber, List<Said>> said =
                signals.of(list.tasks().stream().map(InboxTask::number).toList());
        InboxView view = new InboxView(
                notices(acting, frame),
                tabs(list, shown, frame),
                list.tasks().stream()
                        .map(task -> line(task, said.getOrDefault(task.number(), List.of()), frame))
                        .toList(),
                list.tasks().isEmpty() ? empty(frame) : null,
                new PaginationView(
                        null, list.next() == null ? null : "/review?due=" + shown + "&after=" + list.next()));
        return frame.show("review/inbox", frame.text("review.inbox.title"), view);
    }

    /** Who is absent and who acts for whom: told to both. */
    private static List<Alert> notices(ActingNow acting, PageFrame frame) {
        List<Alert> notices = new ArrayList<>();
        Replacement by = acting.replacedBy();
        if (by != null) {
            Substitution why = by.substitution();
            notices.add(Alert.note(frame.text(
                            "delegation.replaced",
                            why.from(),
                            why.until(),
                            by.substituteName(),
                            why.ground().text()))
                    .linking(frame.text("delegation.link"), "/review/substitutions"));
        }
        for (Replacement of : acting.inPlace()) {
            Substitution why = of.substitution();
            notices.add(Alert.note(frame.text(
                            "delegation.replacing",
                            of.absentName(),
                            why.until(),
                            why.ground().text()))
                    .linking(frame.text("delegation.link"), "/review/substitutions"));
        }
        return notices;
    }

    /** Where there is something to do, the most urgent first. */
    private static Due mostUrgent(Inbox inbox) {
        for (Due due : Due.values()) {
            if (inbox.count(due) > 0) {
                return due;
            }
        }
        return Due.TODAY;
    }

    private static List<InboxView.Tab> tabs(Inbox inbox, Due shown, PageFrame frame) {
        List<InboxView.Tab> tabs = new ArrayList<>();
        for (Due due : Due.values()) {
            long count = inbox.count(due);
            tabs.add(new InboxView.Tab(
                    frame.text("review.due." + due.name()),
                    frame.texts().number(count) + (count >= Inbox.BOUND ? "+" : ""),
                    "/review?due=" + due,
                    due == shown,
                    due == Due.OVERDUE && count > 0 ? "rq-tab--overdue" : ""));
        }
        return tabs;
    }

    private InboxView.Line line(InboxTask task, List<Said> said, PageFrame frame) {
        Regulation regulation = laws.edition(task.regulation(), task.edition());
        String step = frame.texts()
                .of(regulation
                        .variant(task.variant())
                        .procedure()
                        .step(task.step())
                        .title());
        boolean overdue = task.due().isBefore(time.instant());
        return new InboxView.Line(
                task.number().value(),
                "/review/" + task.number(),
                task.applicant(),
                step,
                frame.texts().of(regulation.head().title()),
                term(task, overdue, frame),
                overdue ? "rq-due--overdue" : "",
                marks(task, said, frame));
    }

    private static List<Tag> marks(InboxTask task, List<Said> said, PageFrame frame) {
        List<Tag> marks = new ArrayList<>();
        if (task.inPlaceOf() != null) {
            marks.add(new Tag(frame.text("delegation.mark", task.inPlaceOf().name()), Tone.ACTIVE));
        }
        Set<TermSignal.Kind> kinds = said.stream()
                .filter(one -> one.open() && !one.signal().aboutQuestion())
                .map(one -> one.signal().kind())
                .collect(Collectors.toSet());
        if (kinds.contains(TermSignal.Kind.ESCALATION)) {
            marks.add(new Tag(frame.text("deadlines.mark.ESCALATION"), Tone.BAD));
        } else if (kinds.equals(Set.of(TermSignal.Kind.REMINDER))) {
            marks.add(new Tag(frame.text("deadlines.mark.REMINDER"), Tone.SOON));
        }
        return marks;
    }

    private String term(InboxTask task, boolean overdue, PageFrame frame) {
        WorkingCalendar calendar = laws.clock().calendar();
        int day = Math.toIntExact(calendar.workingDayLength().toMinutes());
        if (overdue) {
            long late = calendar.workingTimeBetween(task.due(), time.instant()).toMinutes();
            return frame.texts().overdueBy(WorkingTime.ofMinutes(late, day));
        }
        long left = calendar.workingTimeBetween(time.instant(), task.due()).toMinutes();
        return frame.texts().left(WorkingTime.ofMinutes(left, day));
    }

    private static EmptyState empty(PageFrame frame) {
        return new EmptyState(
                frame.text("review.inbox.empty.title"), frame.text("review.inbox.empty.text"), null, null);
    }
}
