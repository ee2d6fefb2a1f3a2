package kz.ruqsat.core.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.Filing;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Event.AcceptedOnPaper;
import kz.ruqsat.core.application.Event.Acted;
import kz.ruqsat.core.application.Event.ApplicationFiled;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.CompletenessChecked;
import kz.ruqsat.core.application.Event.ConsentAnswered;
import kz.ruqsat.core.application.Event.ConsentPresumed;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.application.Event.DocumentsVerified;
import kz.ruqsat.core.application.Event.ExecutorAssigned;
import kz.ruqsat.core.application.Event.PaymentConfirmed;
import kz.ruqsat.core.application.Event.ReceiptAccepted;
import kz.ruqsat.core.application.Event.RefusalNoticed;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.application.Event.RequestPrepared;
import kz.ruqsat.core.application.Event.ResultAgreed;
import kz.ruqsat.core.application.Event.ResultDispatched;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.ResultReturned;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.application.Event.ResultUnclaimed;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.application.Event.TermResumed;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * What an event makes of a state. Needs neither the regulation nor a clock: the same events give the same state for
 * ever. An event that cannot follow the state is a broken history and throws.
 */
public final class Evolver {
    private Evolver() {}

    /** The state after all these events, from the first. */
    public static Application replay(List<? extends Event> events) {
        Application state = new Blank();
        for (Event event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    public static Application evolve(Application state, Event event) {
        return switch (state) {
            case Blank _ -> begin(event);
            case Prepared prepared -> prepared(prepared, event);
            case InReview review -> review(review, event);
            case Decided decided -> decided(decided, event);
        };
    }

    private static Application begin(Event event) {
        if (event instanceof RequestPrepared prepared) {
            return new Prepared(prepared.request(), null, null);
        }
        throw impossible(new Blank(), event);
    }

    private static Application prepared(Prepared state, Event event) {
        return switch (event) {
            case RequestAmended amended
            when amended.request().number().equals(state.request().number()) ->
                new Prepared(amended.request(), state.payment(), state.notice());
            case PaymentConfirmed paid when !state.paid() -> new Prepared(state.request(), paid.payment(), null);
            case ReceiptAccepted paid when !state.paid() -> new Prepared(state.request(), paid.receipt(), null);
            case RefusalNoticed notice
            when !state.paid() -> new Prepared(state.request(), state.payment(), notice.reason());
            case ApplicationFiled filed
            when state.paid() -> filed(state, new Filing(filed.signature(), null, filed.at(), filed.receivedAt()));
            case AcceptedOnPaper taken
            when state.paid() ->
                filed(state, new Filing(taken.signature(), taken.acceptance(), taken.at(), taken.receivedAt()));
            case RequestAmended _, PaymentConfirmed _, ReceiptAccepted _, RefusalNoticed _ ->
                throw impossible(state, event);
            case ApplicationFiled _, AcceptedOnPaper _ -> throw impossible(state, event);
            case RequestPrepared _,
                    TaskOpened _,
                    TermResumed _,
                    Acted _,
                    ConsentAnswered _,
                    ConsentPresumed _,
                    ResultUnclaimed _ -> throw impossible(state, event);
        };
    }

    private static InReview filed(Prepared state, Filing filing) {
        return new InReview(
                state.request(), state.payment(), filing, null, 0, List.of(), List.of(), null, Map.of(), Map.of());
    }

    private static Application review(InReview state, Event event) {
        return switch (event) {
            case TaskOpened opened -> opened(state, opened.task());
            case TermResumed resumed -> resumed(state, resumed);
            case ConsentAnswered answered -> answered(state, answered);
            case ConsentPresumed presumed -> answer(state, presumed.request(), Consent.Answer.SILENT, null);
            case ResultSigned signed -> decided(acted(state, signed), signed);
            case Acted done -> afterAct(acted(state, done), done);
            case RequestPrepared _, RequestAmended _, PaymentConfirmed _, ReceiptAccepted _, RefusalNoticed _ ->
                throw impossible(state, event);
            case ApplicationFiled _, AcceptedOnPaper _, ResultUnclaimed _ -> throw impossible(state, event);
        };
    }

    private static InReview opened(InReview state, OpenTask task) {
        if (state.task() != null || task.number() != state.tasks() + 1) {
            throw new IllegalStateException("Task " + task.number() + " cannot open now: " + state);
        }
        Map<StepId, RunningTerm> terms = new HashMap<>(state.terms());
        // Rework keeps the first term, unless that one stood still when its step was left and runs on now.
        terms.merge(task.step(), task.term(), (first, again) -> first.paused() ? again : first);
        return new Copy(state).task(task, terms);
    }

    private static InReview resumed(InReview state, TermResumed resumed) {
        OpenTask task = state.task();
        if (task == null
                || task.number() != resumed.task()
                || !task.term().paused()
                || resumed.term().paused()) {
            throw impossible(state, resumed);
        }
        Map<StepId, RunningTerm> terms = new HashMap<>(state.terms());
        terms.put(task.step(), resumed.term());
        OpenTask running = new OpenTask(task.number(), task.step(), task.role(), task.assignee(), resumed.term());
        return new Copy(state).sameTask(running, terms);
    }

    private static InReview answered(InReview state, ConsentAnswered event) {
        Consent.Answer answer = event.consents() ? Consent.Answer.CONSENTS : Consent.Answer.OBJECTS;
        boolean asked = state.consents().stream()
                .anyMatch(c -> c.request().id().equals(event.request())
                        && c.request().body().equals(event.by().body()));
        if (!asked) {
            throw impossible(state, event);
        }
        return answer(state, event.request(), answer, event.ground());
    }

    private static InReview answer(InReview state, String request, Consent.Answer answer, @Nullable String ground) {
        Consent asked = state.consent(request)
                .filter(Consent::open)
                .orElseThrow(() -> new IllegalStateException("No open question " + request + ": " + state));
        UnaryOperator<Consent> close = c -> c.equals(asked) ? new Consent(c.request(), answer, ground) : c;
        return new Copy(state).consents(state.consents().stream().map(close).toList());
    }

    /** The task is done and its author, or who was absent, holds the role from now on. */
    private static InReview acted(InReview state, Acted event) {
        OpenTask task = state.task();
        if (task == null || task.number() != event.task() || !mayHaveActed(task, event)) {
            throw impossible(state, event);
        }
        Map<Role, Iin> holders = new HashMap<>(state.holders());
        holders.put(task.role(), event.by().holder());
        return new Copy(state).done(holders);
    }

    private static boolean mayHaveActed(OpenTask task, Acted event) {
        boolean here =
                !(event instanceof ResultPrepared p) || p.proposal().step().equals(task.step());
        return here && event.by().holds(task);
    }

    private static InReview afterAct(InReview state, Acted event) {
        return switch (event) {
            case CompletenessChecked checked -> new Copy(state).missing(checked.missing());
            case ConsentsRequested requested -> asked(state, requested);
            case ResultPrepared prepared
            when prepared.proposal().preparedBy().equals(prepared.by().holder()) ->
                new Copy(state).proposal(prepared.proposal());
            case ResultAgreed _, ResultReturned _ when state.proposal() != null -> state;
            case ApplicationRegistered _, ExecutorAssigned _, DocumentsVerified _ -> state;
            case ResultPrepared _, ResultAgreed _, ResultReturned _, ResultSigned _, ResultDispatched _ ->
                throw impossible(state, event);
        };
    }

    private static InReview asked(InReview state, ConsentsRequested event) {
        List<Consent> consents = new ArrayList<>(state.consents());
        for (ConsentRequest request : event.requests()) {
            if (consents.stream().anyMatch(c -> c.request().id().equals(request.id()))) {
                throw impossible(state, event);
            }
            consents.add(new Consent(request, null, null));
        }
        return new Copy(state).consents(consents);
    }

    private static Decided decided(InReview state, ResultSigned signed) {
        Proposal proposal = state.proposal();
        if (proposal == null || (proposal.kind() == Proposal.Kind.GRANT) != (signed.licence() != null)) {
            throw impossible(state, signed);
        }
        return new Decided(
                state.request(),
                state.filing(),
                proposal,
                signed.signature(),
                signed.outgoingNumber(),
                signed.licence(),
                signed.at(),
                null,
                false);
    }

    /** After the signature its sending may still be a task. */
    private static Decided decided(Decided state, Event event) {
        OpenTask task = state.task();
        if (event instanceof TaskOpened opened && task == null) {
            return state.with(opened.task());
        }
        if (event instanceof ResultUnclaimed && task == null && !state.unclaimed()) {
            return state.givenBack();
        }
        boolean sent = event instanceof ResultDispatched done
                && task != null
                && task.number() == done.task()
                && mayHaveActed(task, done);
        if (!sent) {
            throw impossible(state, event);
        }
        return state.with(null);
    }

    private static IllegalStateException impossible(Application state, Event event) {
        return new IllegalStateException("Impossible in this state: " + event + " after " + state);
    }

    /** Copies of a review with one thing changed; records have no such syntax yet. */
    private record Copy(InReview s) {
        InReview task(OpenTask task, Map<StepId, RunningTerm> terms) {
            return of(task, task.number(), s.consents(), s.missing(), s.proposal(), s.holders(), terms);
        }

        InReview sameTask(OpenTask task, Map<StepId, RunningTerm> terms) {
            return of(task, s.tasks(), s.consents(), s.missing(), s.proposal(), s.holders(), terms);
        }

        InReview done(Map<Role, Iin> holders) {
            return of(null, s.tasks(), s.consents(), s.missing(), s.proposal(), holders, s.terms());
        }

        InReview consents(List<Consent> consents) {
            return of(s.task(), s.tasks(), consents, s.missing(), s.proposal(), s.holders(), s.terms());
        }

        InReview missing(List<MissingDocument> missing) {
            return of(s.task(), s.tasks(), s.consents(), missing, s.proposal(), s.holders(), s.terms());
        }

        InReview proposal(Proposal proposal) {
            return of(s.task(), s.tasks(), s.consents(), s.missing(), proposal, s.holders(), s.terms());
        }

        private InReview of(
                @Nullable OpenTask task,
                int tasks,
                List<Consent> consents,
                List<MissingDocument> missing,
                @Nullable Proposal proposal,
                Map<Role, Iin> holders,
                Map<StepId, RunningTerm> terms) {
            return new InReview(
                    s.request(), s.payment(), s.filing(), task, tasks, consents, missing, proposal, holders, terms);
        }
    }
}
