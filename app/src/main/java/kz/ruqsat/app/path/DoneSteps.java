package kz.ruqsat.app.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.app.shell.component.ParagraphView;
import kz.ruqsat.app.shell.component.PathStep;
import kz.ruqsat.app.shell.component.PathStep.State;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.AcceptedOnPaper;
import kz.ruqsat.core.application.Event.Acted;
import kz.ruqsat.core.application.Event.ApplicationFiled;
import kz.ruqsat.core.application.Event.CompletenessChecked;
import kz.ruqsat.core.application.Event.ConsentAnswered;
import kz.ruqsat.core.application.Event.ConsentPresumed;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.application.Event.PaymentConfirmed;
import kz.ruqsat.core.application.Event.ReceiptAccepted;
import kz.ruqsat.core.application.Event.RefusalNoticed;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.application.Event.RequestPrepared;
import kz.ruqsat.core.application.Event.ResultReturned;
import kz.ruqsat.core.application.Event.ResultUnclaimed;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Step;

/** What was done in a case, read off its history. */
final class DoneSteps {
    private final Case subject;
    private final Words words;
    private final TermClock clock;
    private final Map<Integer, OpenTask> tasks = new HashMap<>();
    private final List<PathStep> entries = new ArrayList<>();

    DoneSteps(Case subject, Words words, TermClock clock) {
        this.subject = subject;
        this.words = words;
        this.clock = clock;
    }

    List<PathStep> entries() {
        for (Recorded recorded : subject.history()) {
            add(recorded.event(), recorded.at());
        }
        openQuestions();
        return entries;
    }

    private void add(Event event, Instant at) {
        switch (event) {
            case RequestPrepared _ -> entries.add(applicant("path.prepared", event, at));
            case RequestAmended _ -> entries.add(applicant("path.amended", event, at));
            case PaymentConfirmed _ -> entries.add(applicant("path.paid", event, at));
            case ReceiptAccepted _ -> entries.add(applicant("path.receipt", event, at));
            case RefusalNoticed notice ->
                entries.add(fulfilling(
                        event,
                        PathStep.of(words.texts().of("path.noticed"), State.DONE)
                                .at(at)
                                .because(words.reason(notice.reason()))));
            case ApplicationFiled _ -> entries.add(applicant("path.filed", event, at));
            case AcceptedOnPaper taken -> entries.add(fulfilling(event, acceptedOnPaper(taken.acceptance(), at)));
            case TaskOpened opened -> tasks.put(opened.task().number(), opened.task());
            case TermResumed resumed -> tasks.computeIfPresent(resumed.task(), (_, t) -> with(t, resumed.term()));
            case Acted acted -> entries.add(done(acted, at));
            case ConsentAnswered answered ->
                entries.add(fulfilling(
                        event,
                        consent(
                                answered.request(),
                                answered.consents() ? "path.consents" : "path.objects",
                                at,
                                answered.ground())));
            case ConsentPresumed presumed ->
                entries.add(fulfilling(event, consent(presumed.request(), "path.silent", at, "")));
            case ResultUnclaimed unclaimed -> entries.add(unclaimed(unclaimed, at));
        }
    }

    private static OpenTask with(OpenTask task, RunningTerm term) {
        return new OpenTask(task.number(), task.step(), task.role(), task.assignee(), term);
    }

    private PathStep applicant(String key, Event event, Instant at) {
        return fulfilling(
                event,
                PathStep.of(words.texts().of(key), State.DONE)
                        .by(subject.request().applicant().name())
                        .at(at));
    }

    /** With the process or condition of the flow that the event fulfils, where the act has one. */
    private PathStep fulfilling(Event event, PathStep entry) {
        ParagraphView cited = words.fulfilled(subject, event);
        return cited == null ? entry : entry.under(cited);
    }

    private PathStep acceptedOnPaper(Acceptance acceptance, Instant at) {
        return PathStep.of(words.texts().of("path.accepted-on-paper", acceptance.number()), State.DONE)
                .by(acceptance.by().name() + ", " + words.body(acceptance.by().body()))
                .at(at);
    }

    private PathStep unclaimed(ResultUnclaimed event, Instant at) {
        PathStep entry = PathStep.of(words.texts().of("path.unclaimed"), State.DONE)
                .by(event.by().name() + ", " + words.body(event.by().body()))
                .at(at);
        return event.note().isBlank() ? entry : entry.because(event.note());
    }

    private PathStep done(Acted event, Instant at) {
        OpenTask task = tasks.get(event.task());
        if (task == null) {
            throw new IllegalStateException("Task " + event.task() + " was done and never opened: " + subject.number());
        }
        Step step = subject.variant().procedure().step(task.step());
        String title = words.texts().of(step.title());
        String shown = switch (event) {
            case ResultReturned _ -> words.texts().of("path.returned", title);
            case CompletenessChecked checked
            when !checked.missing().isEmpty() -> words.texts().of("path.incomplete", title);
            case Acted _ -> title;
        };
        PathStep entry = PathStep.of(shown, State.DONE)
                .by(words.actor(event, words.laws().word(Word.ROLE, task.role().value())))
                .at(at)
                .in(used(task.term(), at))
                .under(words.paragraph(step.source(), step.text()));
        String remark = remark(event);
        return remark.isBlank() ? entry : entry.because(remark);
    }

    private static String remark(Acted event) {
        return event instanceof ResultReturned returned ? returned.remark() : "";
    }

    private String used(RunningTerm term, Instant ended) {
        Duration allowed = clock.progress(term, ended).allowed();
        return words.texts()
                .of(
                        "shell.term.usedOf",
                        words.texts().amount(time(clock.used(term, ended))),
                        words.texts().amount(time(allowed)));
    }

    private WorkingTime time(Duration duration) {
        int day = Math.toIntExact(clock.calendar().workingDayLength().toMinutes());
        return WorkingTime.ofMinutes(duration.toMinutes(), day);
    }

    private PathStep consent(String request, String key, Instant at, String ground) {
        PathStep entry =
                PathStep.of(words.texts().of(key, body(request)), State.DONE).at(at);
        return ground.isBlank() ? entry : entry.because(ground);
    }

    private String body(String request) {
        return subject.history().stream()
                .map(Recorded::event)
                .filter(ConsentsRequested.class::isInstance)
                .flatMap(event -> ((ConsentsRequested) event).requests().stream())
                .filter(asked -> asked.id().equals(request))
                .map(ConsentRequest::body)
                .findFirst()
                .map(words::body)
                .orElse(request);
    }

    /** Questions without an answer, while the case runs. */
    private void openQuestions() {
        if (subject.state() instanceof InReview review) {
            review.consents().stream()
                    .filter(Consent::open)
                    .forEach(consent -> entries.add(PathStep.of(
                                    words.texts()
                                            .of(
                                                    "path.asked",
                                                    words.body(consent.request().body())),
                                    State.NOW)
                            .in(words.texts()
                                    .of(
                                            "path.answerBy",
                                            consent.request().term().due()))));
        }
    }
}
