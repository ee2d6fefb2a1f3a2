package kz.ruqsat.app.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Fulfilment;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.LongestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells applicants and those who work for bodies what the events of an application mean for them. */
@Component
class CaseNotices implements Follower {
    private static final String CONSENT_OFFICER = "consent-officer";

    private final Notices notices;
    private final Laws laws;

    CaseNotices(Notices notices, Laws laws) {
        this.notices = notices;
        this.laws = laws;
    }

    @Override
    public void follow(Case after, List<Event> events) {
        for (Event event : events) {
            switch (event) {
                case Event.ApplicationFiled filed -> accepted(after, filed, filed.receivedAt());
                case Event.AcceptedOnPaper paper -> accepted(after, paper, paper.receivedAt());
                case Event.RefusalNoticed noticed -> refusalNoticed(after, noticed);
                case Event.ResultSigned signed -> result(after, signed);
                case Event.ConsentsRequested asked -> consentsAsked(after, asked);
                case Event.ResultReturned returned -> returned(after, returned);
                case Event.RequestPrepared _,
                        Event.RequestAmended _,
                        Event.PaymentConfirmed _,
                        Event.ReceiptAccepted _,
                        Event.TaskOpened _,
                        Event.TermResumed _,
                        Event.ApplicationRegistered _,
                        Event.ExecutorAssigned _,
                        Event.CompletenessChecked _,
                        Event.DocumentsVerified _,
                        Event.ResultPrepared _,
                        Event.ResultAgreed _,
                        Event.ResultDispatched _,
                        Event.ConsentAnswered _,
                        Event.ConsentPresumed _,
                        Event.ResultUnclaimed _ -> {}
            }
        }
    }

    /** The notification-report: the latest legal end, by the longest way that the application may take. */
    private void accepted(Case subject, Event filed, Instant receivedAt) {
        Optional<Instant> due = LongestPath.of(
                        subject.variant().procedure(), laws.clock().calendar().workingDayLength())
                .due(laws.clock(), receivedAt);
        Map<String, Object> arguments = arguments(subject);
        arguments.put("received", receivedAt);
        due.ifPresent(moment -> arguments.put("due", moment));
        String words = due.isPresent() ? "notices.accepted." : "notices.acceptedOpen.";
        toApplicant(subject, filed, Topic.ACCEPTANCE, words, arguments);
    }

    private void refusalNoticed(Case subject, Event.RefusalNoticed noticed) {
        Map<String, Object> arguments = arguments(subject);
        arguments.put("reason", noticed.reason());
        toApplicant(subject, noticed, Topic.ACTION, "notices.mend.", arguments);
    }

    private void result(Case subject, Event.ResultSigned signed) {
        boolean portal = subject.request().channel() == Channel.PORTAL;
        Map<String, Object> arguments = arguments(subject);
        arguments.put("paper", subject.regulation().head().paper().name());
        String words;
        if (signed.licence() == null) {
            arguments.put("paper", subject.regulation().head().paper().refusal());
            words = portal ? "notices.refused." : "notices.refusedOnPaper.";
        } else {
            arguments.put("licence", signed.licence().value());
            words = portal ? "notices.granted." : "notices.grantedOnPaper.";
        }
        toApplicant(subject, signed, Topic.RESULT, words, arguments);
    }

    private void consentsAsked(Case subject, Event.ConsentsRequested asked) {
        if (asked.requests().isEmpty()) {
            return;
        }
        Instant due = asked.requests().stream()
                .map(request -> request.term().due())
                .min(Instant::compareTo)
                .orElseThrow();
        Map<String, Object> arguments = arguments(subject);
        arguments.put("due", due);
        List<String> bodies =
                asked.requests().stream().map(ConsentRequest::body).distinct().toList();
        notices.tell(
                new Receivers.Holders(bodies, CONSENT_OFFICER),
                message(subject, asked, Topic.ANSWER, "notices.asked.", arguments, "/consent"));
    }

    /** Who has the step again. */
    private void returned(Case subject, Event.ResultReturned returned) {
        Optional<OpenTask> task = subject.task();
        if (task.isPresent() && task.get().assignee() != null) {
            Map<String, Object> arguments = arguments(subject);
            arguments.put("remark", returned.remark().isBlank() ? "–" : returned.remark());
            arguments.put("due", task.get().term().due());
            notices.remind(
                    task.get().assignee(),
                    message(
                            subject,
                            returned,
                            Topic.REMINDER,
                            "notices.returned.",
                            arguments,
                            "/review/" + subject.number()));
        }
    }

    private void toApplicant(Case subject, Event event, Topic topic, String words, Map<String, Object> arguments) {
        notices.tell(
                new Receivers.OfApplicant(subject.request().applicant().number()),
                message(subject, event, topic, words, arguments, "/cabinet/" + subject.number()));
    }

    private Message message(
            Case subject, Event event, Topic topic, String words, Map<String, Object> arguments, String link) {
        String key = "application/" + subject.number() + "/" + subject.history().size() + "/" + words;
        return new Message(key, topic, words, arguments, link, paragraph(subject, event), event.at());
    }

    private static Map<String, Object> arguments(Case subject) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("number", subject.number().value());
        arguments.put("service", subject.regulation().head().title());
        return arguments;
    }

    /** Of the process or condition of the flow that the event fulfils. */
    private static @Nullable String paragraph(Case subject, Event event) {
        Channel channel = subject.request().channel();
        List<Flow.Item> items = Fulfilment.of(event, channel, subject.regulation());
        return items.isEmpty() ? null : items.getLast().source().paragraph();
    }
}
