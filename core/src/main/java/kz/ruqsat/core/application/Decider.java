package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.Act;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.application.Command.Dispatch;
import kz.ruqsat.core.application.Command.FileApplication;
import kz.ruqsat.core.application.Command.FileOnPaper;
import kz.ruqsat.core.application.Command.GiveBackUnclaimed;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Command.PresumeConsents;
import kz.ruqsat.core.application.Command.RecordPayment;
import kz.ruqsat.core.application.Command.RecordReceipt;
import kz.ruqsat.core.application.Event.ResultDispatched;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;

/**
 * Says what a command comes to: the events that follow, or the reasons why the law refuses. Pure: the regulation's
 * edition, the calendar and the moment come in. Throws for no command in any state that events can bring about; only a
 * fault of the data throws: a regulation that the compiler would not let pass, another edition than the application's, a
 * year without a calendar ({@link kz.ruqsat.core.deadline.NoCalendarException}).
 */
public final class Decider {
    private final Regulation regulation;
    private final TermClock clock;

    /**
     * @param regulation the edition under which the application is worked
     * @param clock counts terms in the provider's calendar
     */
    public Decider(Regulation regulation, TermClock clock) {
        this.regulation = regulation;
        this.clock = clock;
    }

    public Outcome<Event> decide(Application state, Command command, Instant now) {
        return switch (state) {
            case Blank _ -> decideBlank(command, now);
            case Prepared prepared -> decidePrepared(prepared, command, now);
            case InReview review -> decideReview(review, command, now);
            case Decided decided -> decideDecided(decided, command, now);
        };
    }

    private Outcome<Event> decideBlank(Command command, Instant now) {
        if (command instanceof PrepareRequest(Request request)) {
            return new FilingRules(regulation, clock, now).prepare(request);
        }
        return Outcome.refused(Reason.of("refusal.not-prepared"));
    }

    private Outcome<Event> decidePrepared(Prepared state, Command command, Instant now) {
        FilingRules filing = new FilingRules(regulation, clock, now);
        return switch (command) {
            case PrepareRequest(Request request) -> filing.amend(state, request);
            case RecordPayment(Payment payment) -> filing.recordPayment(state, payment);
            case FileApplication file -> filing.file(state, file);
            case RecordReceipt(Receipt receipt) -> new PaperRules(filing).recordReceipt(state, receipt);
            case FileOnPaper file -> new PaperRules(filing).file(state, file);
            case Act _, AnswerConsent _, PresumeConsents _, GiveBackUnclaimed _ ->
                Outcome.refused(Reason.of("refusal.not-filed"));
        };
    }

    private Outcome<Event> decideReview(InReview state, Command command, Instant now) {
        Procedures procedures = Procedures.of(regulation, state, clock, now);
        return switch (command) {
            case Act act -> new ReviewRules(procedures, state).decide(act);
            case AnswerConsent answer -> new ConsentQuestions(procedures, state).answer(answer);
            case PresumeConsents _ -> new ConsentQuestions(procedures, state).presume();
            case PrepareRequest _, FileApplication _, FileOnPaper _ ->
                Outcome.refused(Reason.of("refusal.filed-already"));
            case RecordPayment _, RecordReceipt _ -> Outcome.refused(Reason.of("refusal.paid-already"));
            case GiveBackUnclaimed _ -> Outcome.refused(Reason.of("refusal.not-decided"));
        };
    }

    /** After the signature only its sending may be left to do, and to give back what nobody came for. */
    private Outcome<Event> decideDecided(Decided state, Command command, Instant now) {
        OpenTask task = state.task();
        if (command instanceof GiveBackUnclaimed given && task == null) {
            return PaperRules.giveBack(state, given, now);
        }
        if (task == null || !(command instanceof Dispatch dispatch)) {
            return Outcome.refused(Reason.of("refusal.decided-already"));
        }
        if (task.number() != dispatch.task()) {
            return Outcome.refused(Reason.of("refusal.task-done"));
        }
        return ReviewRules.stranger(
                        regulation, task, dispatch.by(), clock.calendar().dayOf(now))
                .map(reason -> Outcome.<Event>refused(reason))
                .orElseGet(() -> Outcome.accepted(
                        List.of(new ResultDispatched(task.number(), dispatch.by(), dispatch.note(), now))));
    }

    /** The state after an accepted command, for callers that go on deciding. */
    public static Application after(Application state, List<Event> events) {
        Application next = state;
        for (Event event : events) {
            next = Evolver.evolve(next, event);
        }
        return next;
    }
}
