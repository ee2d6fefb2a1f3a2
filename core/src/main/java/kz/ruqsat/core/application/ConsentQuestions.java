package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.application.Event.ConsentAnswered;
import kz.ruqsat.core.application.Event.ConsentPresumed;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;

/** The rules of asking other bodies, of their answers and of their silence. */
record ConsentQuestions(Procedures procedures, InReview state) {

    /**
     * The questions that the regulation asks about this request, numbered on from those already asked. A request does not
     * change after its filing, so nobody is asked the same thing twice.
     */
    List<ConsentRequest> requests() {
        List<ConsentRequest> requests = new ArrayList<>();
        for (ConsentRule rule : procedures.variant().consents()) {
            for (String body : rule.bodiesFor(state.request().facts())) {
                if (!asked(rule, body)) {
                    String id = "c" + (state.consents().size() + requests.size() + 1);
                    RunningTerm term = procedures.clock().begin(rule.term(), procedures.now());
                    requests.add(new ConsentRequest(id, rule.id(), body, term));
                }
            }
        }
        return requests;
    }

    private boolean asked(ConsentRule rule, String body) {
        return state.consents().stream()
                .map(Consent::request)
                .anyMatch(r -> r.rule().equals(rule.id()) && r.body().equals(body));
    }

    Outcome<Event> answer(AnswerConsent command) {
        Optional<Consent> asked = state.consent(command.request());
        if (asked.isEmpty()) {
            return Outcome.refused(Reason.of("refusal.no-such-question"));
        }
        Consent consent = asked.get();
        if (!consent.request().body().equals(command.by().body())) {
            return Outcome.refused(Reason.of("refusal.not-your-question"));
        }
        if (!consent.open()) {
            return Outcome.refused(Reason.of("refusal.answered-already"));
        }
        if (silenceConsents(consent)) {
            return Outcome.refused(about("refusal.answered-late", consent));
        }
        if (!command.consents() && command.ground().isBlank()) {
            return Outcome.refused(Reason.of("refusal.objection-without-ground"));
        }
        List<Event> events = new ArrayList<>(presumed());
        events.add(new ConsentAnswered(
                command.request(), command.by(), command.consents(), command.ground(), procedures.now()));
        return Outcome.accepted(withResumption(events, procedures.now()));
    }

    Outcome<Event> presume() {
        List<Event> events = silences();
        return events.isEmpty() ? Outcome.refused(Reason.of("refusal.nothing-to-presume")) : Outcome.accepted(events);
    }

    /**
     * The silences that have become consent. A term that stood still for them runs on from the end of the body's term, not
     * from the moment at which somebody noticed.
     */
    List<Event> silences() {
        return state.consents().stream()
                .filter(this::silenceConsents)
                .map(consent -> consent.request().term().due())
                .max(Instant::compareTo)
                .map(last -> withResumption(presumed(), last))
                .orElse(List.of());
    }

    /** When nothing is awaited any more, a term that stood still for the answers runs on from that moment. */
    private List<Event> withResumption(List<Event> happened, Instant settled) {
        List<Event> events = new ArrayList<>(happened);
        if (Decider.after(state, events) instanceof InReview next
                && !next.awaitsConsents()
                && next.task() != null
                && next.task().term().paused()) {
            RunningTerm term = procedures.clock().resume(next.task().term(), settled);
            events.add(new TermResumed(next.task().number(), term, procedures.now()));
        }
        return events;
    }

    /** Why the result cannot be a grant now: a body objected, or an answer is still awaited. */
    List<Reason> hindrances() {
        List<Reason> reasons = new ArrayList<>();
        for (Consent consent : state.consents()) {
            if (consent.answer() == Consent.Answer.OBJECTS) {
                reasons.add(about("refusal.body-objects", consent));
            } else if (consent.open() && !silenceConsents(consent)) {
                reasons.add(about("refusal.awaiting-consent", consent));
            }
        }
        return reasons;
    }

    private List<Event> presumed() {
        return state.consents().stream()
                .filter(this::silenceConsents)
                .<Event>map(consent -> new ConsentPresumed(consent.request().id(), procedures.now()))
                .toList();
    }

    /**
     * Whether the question's term is over and the regulation reads silence as consent. It is consent from that moment on,
     * whether or not somebody has noticed: an answer that comes later changes nothing.
     */
    private boolean silenceConsents(Consent consent) {
        Instant due = consent.request().term().due();
        return consent.open()
                && rule(consent).silence() == ConsentRule.Silence.CONSENT
                && procedures.now().isAfter(due);
    }

    private Reason about(String key, Consent consent) {
        return new Reason(
                key,
                rule(consent).source().paragraph(),
                Map.of("body", consent.request().body()));
    }

    private ConsentRule rule(Consent consent) {
        return procedures.variant().consents().stream()
                .filter(rule -> rule.id().equals(consent.request().rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No consent rule " + consent.request()));
    }
}
