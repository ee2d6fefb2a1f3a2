package kz.ruqsat.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/** Walks one application through its variant's procedure: which step comes next, whose it is, and until when. */
record Procedures(Regulation regulation, Variant variant, InReview state, TermClock clock, Instant now) {

    static Procedures of(Regulation regulation, InReview state, TermClock clock, Instant now) {
        return new Procedures(regulation, regulation.variant(state.request().variant()), state, clock, now);
    }

    /** The day on which it is decided. */
    LocalDate today() {
        return clock.calendar().dayOf(now);
    }

    Procedure procedure() {
        return variant.procedure();
    }

    Step step(OpenTask task) {
        return procedure().step(task.step());
    }

    /** The next task after that decision. Only a signature ends a procedure: any other end would strand the case. */
    TaskOpened after(Step step, Decision decision, @Nullable Iin chosen) {
        Branch branch = step.branch(decision)
                .orElseThrow(() -> new IllegalStateException("No branch for " + decision + " in " + step.id()));
        return switch (branch.target()) {
            case Target.Next(StepId next) -> open(procedure().step(next), chosen);
            case Target.BackToPreparer() -> reopen();
            case Target.End() ->
                throw new IllegalStateException("Ends unsigned after " + decision + " in " + step.id());
        };
    }

    /** The step in which the signed result is sent, where the act has one. */
    Optional<TaskOpened> afterSignature(Step signing) {
        return signing.branch(Decision.SIGNED)
                .map(Branch::target)
                .filter(Target.Next.class::isInstance)
                .map(next -> open(procedure().step(((Target.Next) next).step()), null));
    }

    /** Opens a step for the chosen person, else for who held its role before, else for anybody with the role. */
    TaskOpened open(Step step, @Nullable Iin chosen) {
        Iin assignee = chosen == null ? state.holders().get(step.role()) : chosen;
        return open(step, assignee, begin(step));
    }

    /**
     * Rework goes back to the person and the step that prepared the result and does not prolong that step's term.
     *
     * <p>So a refusal of consideration comes back to the step that refuses consideration: its text can be mended, but the
     * package cannot be found complete after all. The acts know no way from there to the examination.
     */
    private TaskOpened reopen() {
        Proposal proposal = state.proposal();
        if (proposal == null) {
            throw new IllegalStateException("Nothing was prepared that could be returned: " + state);
        }
        Step step = procedure().step(proposal.step());
        RunningTerm first = state.terms().get(step.id());
        return open(step, proposal.preparedBy(), first == null ? begin(step) : runOn(first));
    }

    /** A refusal may be prepared while answers are awaited; when they came meanwhile, the term that stood still runs on. */
    private RunningTerm runOn(RunningTerm term) {
        return term.paused() && !state.awaitsConsents() ? clock.resume(term, now) : term;
    }

    private TaskOpened open(Step step, @Nullable Iin assignee, RunningTerm term) {
        return new TaskOpened(new OpenTask(state.tasks() + 1, step.id(), step.role(), assignee, term), now);
    }

    private RunningTerm begin(Step step) {
        TermRule rule = step.term();
        Instant from = switch (rule.countedFrom()) {
            case RECEIPT -> state.filing().receivedAt();
            case PREVIOUS_STEP -> state.tasks() == 0 ? state.filing().receivedAt() : now;
        };
        RunningTerm running = clock.begin(rule.term(), from);
        return rule.pausedAwaitingConsents() && state.awaitsConsents() ? clock.pause(running, now) : running;
    }
}
