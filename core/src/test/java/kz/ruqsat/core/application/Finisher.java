package kz.ruqsat.core.application;

import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.Agree;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.application.Command.Assign;
import kz.ruqsat.core.application.Command.CheckCompleteness;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Command.PresumeConsents;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.ProposeRefusal;
import kz.ruqsat.core.application.Command.RecordPayment;
import kz.ruqsat.core.application.Command.RefuseConsideration;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Command.RequestConsents;
import kz.ruqsat.core.application.Command.Sign;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Outcome.Accepted;

/** The right people, each doing the right thing at once: whatever happened before, they bring the case to its end. */
final class Finisher {
    private static final int ENOUGH = 20;

    private final Decider decider = new Decider(MiningLicence.REGULATION, CLOCK);
    private Instant now;

    Finisher(Instant now) {
        this.now = now;
    }

    /** The decided application; throws when a command that ought to be right is refused, or when there is no end. */
    Decided finish(Application start) {
        Application state = start;
        for (int i = 0; i < ENOUGH; i++) {
            Optional<Command> command = next(state);
            if (command.isEmpty() && state instanceof Decided decided) {
                return decided;
            }
            now = now.plusSeconds(60);
            var outcome = decider.decide(state, command.orElseThrow(), now);
            if (!(outcome instanceof Accepted<Event>(List<Event> events))) {
                throw new AssertionError("Stuck: " + command + " → " + outcome + " in " + state);
            }
            state = Decider.after(state, events);
        }
        throw new AssertionError("No end in sight: " + state);
    }

    private Optional<Command> next(Application state) {
        return switch (state) {
            case Blank _ -> Optional.of(new PrepareRequest(MiningLicence.issue()));
            case Prepared prepared -> Optional.of(filing(prepared));
            case InReview review -> Optional.of(reviewing(review));
            case Decided _ -> Optional.empty();
        };
    }

    private Command filing(Prepared state) {
        return state.paid()
                ? new Command.FileApplication(
                        People.signature(RandomCase.signer(state.request()), now), MiningLicence.CONTENT)
                : new RecordPayment(Story.payment(state.request().feeTiyn()));
    }

    private Command reviewing(InReview review) {
        OpenTask task = Optional.ofNullable(review.task()).orElseThrow();
        int number = task.number();
        Officer by = RandomCase.rightOne(task);
        return switch (MiningLicence.step(
                        review.request().variant(), task.step().value())
                .action()) {
            case REGISTER -> new Register(number, by, "К-1", null);
            case RESOLVE, ASSIGN -> new Assign(number, by, People.EXPERT.iin(), "");
            case CHECK_COMPLETENESS -> new CheckCompleteness(number, by, List.of(), "");
            case REFUSE_CONSIDERATION -> new RefuseConsideration(number, by, "Құжаттар толық емес");
            case REQUEST_CONSENTS -> new RequestConsents(number, by, "");
            case VERIFY -> new Command.Verify(number, by, "");
            case DISPATCH -> throw new IllegalStateException("Nothing is signed yet: " + review);
            case EXAMINE, PREPARE -> examining(review, number, by);
            case AGREE -> new Agree(number, by, "");
            case SIGN -> sign(review, number, by);
        };
    }

    private Command examining(InReview review, int task, Officer by) {
        Optional<Consent> open =
                review.consents().stream().filter(Consent::open).findFirst();
        if (open.isPresent()) {
            ConsentRequest request = open.get().request();
            boolean over = now.plusSeconds(60).isAfter(request.term().due());
            // In the fixture only the sanitary body's silence is no consent.
            return over && !request.rule().equals("sanitary") ? new PresumeConsents() : consent(request);
        }
        boolean objected = review.consents().stream().anyMatch(c -> c.answer() == Consent.Answer.OBJECTS);
        return objected
                ? new ProposeRefusal(task, by, List.of("qualification-not-met"), "Орган қарсы")
                : new ProposeGrant(task, by, "");
    }

    private static Command consent(ConsentRequest request) {
        Officer officer = new Officer(People.DIRECTOR, "Келісуші", request.body(), Set.of(new Role("consent-officer")));
        return new AnswerConsent(request.id(), officer, true, "");
    }

    private Command sign(InReview review, int task, Officer by) {
        boolean grant = Optional.ofNullable(review.proposal()).orElseThrow().kind() == Proposal.Kind.GRANT;
        var licence = grant ? MiningLicence.LICENCE : null;
        return new Sign(task, by, People.signature(by.iin(), now), "da".repeat(32), "Ш-1", licence);
    }
}
