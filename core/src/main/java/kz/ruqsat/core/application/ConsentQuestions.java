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
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;

/** The rules of asking other bodies, of their answers and of their silence. */
record ConsentQuestions(Procedures procedures, InReview state) {

    /** The questions that the regulation asks about this request, numbered on from those already asked. */
    List<ConsentRequest> requests() {
        List<ConsentRequest> requests = new ArrayList<>();
        Map<String, List<String>> facts = state.request().facts();
        for (ConsentRule rule : procedures.variant().consents()) {
            rule.bodyFor(facts)
                    .ifPresent(body -> requests.add(new ConsentRequest(
                            "c" + (requests.size() + 1),
                            rule.id(),
                            body,
                            procedures.clock().begin(rule.term(), procedures.now()))));
        }
        return requests;
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
        if (!command.consents() && command.ground().isBlank()) {
            return Outcome.refused(Reason.of("refusal.objection-without-ground"));
        }
        ConsentAnswered answered = new ConsentAnswered(
                command.request(), command.by(), command.consents(), command.ground(), procedures.now());
        return Outcome.accepted(withResumption(answered));
    }

    /** The last answer lets a term run on that stood still for the answers. */
    private List<Event> withResumption(Event answered) {
        List<Event> events = new ArrayList<>(List.of(answered));
        if (Evolver.evolve(state, answered) instanceof InReview next
                && !next.awaitsConsents()
                && next.task() != null
                && next.task().term().paused()) {
            events.add(new TermResumed(
                    next.task().number(),
                    procedures.clock().resume(next.task().term(), procedures.now()),
                    procedures.now()));
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

    /** The open questions whose term is over and whose silence the regulation reads as consent. */
    List<Event> presumed() {
        return state.consents().stream()
                .filter(consent -> consent.open() && silenceConsents(consent))
                .<Event>map(consent -> new ConsentPresumed(consent.request().id(), procedures.now()))
                .toList();
    }

    private boolean silenceConsents(Consent consent) {
        Instant due = consent.request().term().due();
        return rule(consent).silence() == ConsentRule.Silence.CONSENT
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
