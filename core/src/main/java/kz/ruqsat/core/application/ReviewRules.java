package kz.ruqsat.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command.Act;
import kz.ruqsat.core.application.Command.Agree;
import kz.ruqsat.core.application.Command.Assign;
import kz.ruqsat.core.application.Command.CheckCompleteness;
import kz.ruqsat.core.application.Command.Dispatch;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.ProposeRefusal;
import kz.ruqsat.core.application.Command.RefuseConsideration;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Command.RequestConsents;
import kz.ruqsat.core.application.Command.Return;
import kz.ruqsat.core.application.Command.Sign;
import kz.ruqsat.core.application.Command.Verify;
import kz.ruqsat.core.application.Event.Acted;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.CompletenessChecked;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.application.Event.DocumentsVerified;
import kz.ruqsat.core.application.Event.ExecutorAssigned;
import kz.ruqsat.core.application.Event.ResultAgreed;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.ResultReturned;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;

/** The rules of the provider's steps: paragraph 5 of the acts. */
record ReviewRules(Procedures procedures, InReview state) {

    Outcome<Event> decide(Act act) {
        OpenTask task = state.task();
        if (task == null || task.number() != act.task()) {
            return Outcome.refused(Reason.of("refusal.task-done"));
        }
        Optional<Reason> stranger = stranger(procedures.regulation(), task, act.by(), procedures.today());
        if (stranger.isPresent()) {
            return Outcome.refused(stranger.get());
        }
        Step step = procedures.step(task);
        if (!belongs(act, step.action())) {
            return Outcome.refused(Reason.of("refusal.not-in-this-step", step.source()));
        }
        return switch (act) {
            case Register register -> register(step, register);
            case Assign assign -> assign(step, assign);
            case CheckCompleteness check -> checkCompleteness(step, check);
            case RefuseConsideration refuse -> refuseConsideration(step, refuse);
            case RequestConsents request -> requestConsents(step, request);
            case Verify verify -> verify(step, verify);
            case ProposeGrant grant -> proposeGrant(step, grant);
            case ProposeRefusal refusal -> proposeRefusal(step, refusal);
            case Agree agree -> agree(step, agree);
            case Return back -> giveBack(step, back);
            case Sign sign -> sign(step, sign);
            case Dispatch _ -> throw new IllegalStateException("Nothing to send before the signature: " + state);
        };
    }

    /** Why this officer may not do this task on that day of the provider's calendar; empty when he or she may. */
    static Optional<Reason> stranger(Regulation regulation, OpenTask task, Officer by, LocalDate today) {
        boolean roleFits = by.roles().contains(task.role())
                && by.body().equals(regulation.head().provider());
        if (!roleFits) {
            return Optional.of(
                    Reason.of("refusal.not-your-role", "role", task.role().value()));
        }
        InPlaceOf absent = by.inPlaceOf();
        if (absent != null && !absent.holdsOn(today)) {
            return Optional.of(Reason.of("refusal.substitution-over", "name", absent.name()));
        }
        return by.holds(task) ? Optional.empty() : Optional.of(Reason.of("refusal.not-your-task"));
    }

    private static boolean belongs(Act act, Action action) {
        return switch (act) {
            case Register _ -> action == Action.REGISTER;
            case Assign _ -> action == Action.ASSIGN || action == Action.RESOLVE;
            case CheckCompleteness _ -> action == Action.CHECK_COMPLETENESS;
            case RefuseConsideration _ -> action == Action.REFUSE_CONSIDERATION;
            case RequestConsents _ -> action == Action.REQUEST_CONSENTS;
            case Verify _ -> action == Action.VERIFY;
            case ProposeGrant _, ProposeRefusal _ -> action == Action.EXAMINE || action == Action.PREPARE;
            case Agree _ -> action == Action.AGREE;
            case Return _ -> action == Action.SIGN || action == Action.AGREE;
            case Sign _ -> action == Action.SIGN;
            case Dispatch _ -> action == Action.DISPATCH;
        };
    }

    private Outcome<Event> register(Step step, Register act) {
        Acted done = new ApplicationRegistered(act.task(), act.by(), act.incomingNumber(), act.to(), procedures.now());
        return goOn(step, Decision.REGISTERED, List.of(done), act.to());
    }

    private Outcome<Event> assign(Step step, Assign act) {
        Acted done = new ExecutorAssigned(act.task(), act.by(), act.executor(), act.resolution(), procedures.now());
        Decision decision = step.action() == Action.RESOLVE ? Decision.RESOLVED : Decision.ASSIGNED;
        return goOn(step, decision, List.of(done), act.executor());
    }

    private Outcome<Event> checkCompleteness(Step step, CheckCompleteness act) {
        List<Reason> unknown = act.missing().stream()
                .map(MissingDocument::document)
                .filter(id -> procedures.variant().documents().stream().noneMatch(d -> d.id().equals(id)))
                .map(id -> Reason.of("refusal.unknown-document", "file", id))
                .toList();
        if (!unknown.isEmpty()) {
            return Outcome.refused(unknown);
        }
        Acted done = new CompletenessChecked(act.task(), act.by(), act.missing(), act.note(), procedures.now());
        Decision decision = act.missing().isEmpty() ? Decision.COMPLETE : Decision.INCOMPLETE;
        return goOn(step, decision, List.of(done), null);
    }

    private Outcome<Event> refuseConsideration(Step step, RefuseConsideration act) {
        if (act.text().isBlank()) {
            return Outcome.refused(Reason.of("refusal.no-reasons", step.source()));
        }
        List<String> missing =
                state.missing().stream().map(MissingDocument::document).toList();
        return prepare(
                step, Decision.REFUSAL_PREPARED, act, Proposal.Kind.REFUSAL_OF_CONSIDERATION, missing, act.text());
    }

    private Outcome<Event> requestConsents(Step step, RequestConsents act) {
        List<ConsentRequest> requests = new ConsentQuestions(procedures, state).requests();
        Acted done = new ConsentsRequested(act.task(), act.by(), requests, act.note(), procedures.now());
        return goOn(step, Decision.CONSENTS_REQUESTED, List.of(done), null);
    }

    private Outcome<Event> verify(Step step, Verify act) {
        Acted done = new DocumentsVerified(act.task(), act.by(), act.note(), procedures.now());
        return goOn(step, Decision.VERIFIED, List.of(done), null);
    }

    private Outcome<Event> proposeGrant(Step step, ProposeGrant act) {
        if (!state.missing().isEmpty()) {
            return Outcome.refused(Reason.of("refusal.documents-missing", step.source()));
        }
        ConsentQuestions consents = new ConsentQuestions(procedures, state);
        List<Reason> reasons = consents.hindrances();
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<Event> events = new ArrayList<>(consents.silences());
        events.add(prepared(step, act, Proposal.Kind.GRANT, List.of(), act.conditions()));
        return goOn(step, Decision.COMPLIES, events, null);
    }

    private Outcome<Event> proposeRefusal(Step step, ProposeRefusal act) {
        boolean known = act.grounds().stream()
                .allMatch(g -> procedures.variant().refusalGround(g).isPresent());
        if (act.grounds().isEmpty() || !known || act.text().isBlank()) {
            return Outcome.refused(Reason.of("refusal.no-reasons", step.source()));
        }
        return prepare(step, Decision.DOES_NOT_COMPLY, act, Proposal.Kind.REFUSAL, act.grounds(), act.text());
    }

    private Outcome<Event> prepare(
            Step step, Decision decision, Act act, Proposal.Kind kind, List<String> grounds, String text) {
        return goOn(step, decision, List.of(prepared(step, act, kind, grounds, text)), null);
    }

    private Event prepared(Step step, Act act, Proposal.Kind kind, List<String> grounds, String text) {
        Proposal proposal =
                new Proposal(kind, grounds, text, step.id(), act.by().holder());
        return new ResultPrepared(act.task(), act.by(), proposal, procedures.now());
    }

    private Outcome<Event> agree(Step step, Agree act) {
        Acted done = new ResultAgreed(act.task(), act.by(), act.remark(), procedures.now());
        return goOn(step, Decision.AGREED, List.of(done), null);
    }

    private Outcome<Event> giveBack(Step step, Return act) {
        if (act.remark().isBlank()) {
            return Outcome.refused(Reason.of("refusal.no-remark", step.source()));
        }
        Acted done = new ResultReturned(act.task(), act.by(), act.remark(), procedures.now());
        return goOn(step, Decision.RETURNED, List.of(done), null);
    }

    private Outcome<Event> sign(Step step, Sign act) {
        Proposal proposal = state.proposal();
        if (proposal == null) {
            throw new IllegalStateException("Nothing was prepared that could be signed: " + state);
        }
        boolean grant = proposal.kind() == Proposal.Kind.GRANT;
        if (grant != (act.licence() != null)) {
            return Outcome.refused(Reason.of("refusal.licence-number"));
        }
        if (!act.signature().signer().equals(act.by().iin())) {
            return Outcome.refused(Reason.of("refusal.signed-by-another"));
        }
        Optional<Reason> unauthorised = unauthorised(step, act);
        if (unauthorised.isPresent()) {
            return Outcome.refused(unauthorised.get());
        }
        Acted done = new ResultSigned(
                act.task(),
                act.by(),
                act.signature(),
                act.dataSha256(),
                act.outgoingNumber(),
                act.licence(),
                procedures.now());
        return goOn(step, Decision.SIGNED, List.of(done), null);
    }

    /** Why the signer has no right to sign this service's results now; empty when he has, and the paper says by what. */
    private Optional<Reason> unauthorised(Step step, Sign act) {
        RegulationId service = procedures.regulation().id();
        Authority authority = Authority.of(act.by(), step.role(), service, act.rights(), procedures.today());
        if (authority instanceof Authority.Missing(Reason why)) {
            return Optional.of(why);
        }
        boolean asOnPaper =
                Objects.equals(authority.order(act.by()), act.signature().order());
        return asOnPaper ? Optional.empty() : Optional.of(Reason.of("refusal.signing-right.changed"));
    }

    /** Adds the next task to what happened; it is opened on the state after it. */
    private Outcome<Event> goOn(Step step, Decision decision, List<? extends Event> happened, @Nullable Iin chosen) {
        if (step.branch(decision).isEmpty()) {
            return Outcome.refused(Reason.of("refusal.not-in-this-step", step.source()));
        }
        List<Event> events = new ArrayList<>(happened);
        if (Decider.after(state, events) instanceof InReview next) {
            Procedures onwards = Procedures.of(procedures.regulation(), next, procedures.clock(), procedures.now());
            events.add(onwards.after(step, decision, chosen));
        } else {
            procedures.afterSignature(step).ifPresent(events::add);
        }
        return Outcome.accepted(events);
    }
}
