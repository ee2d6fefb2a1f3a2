package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.CONTENT;
import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.People.signature;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.application.Command.FileApplication;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Command.PresumeConsents;
import kz.ruqsat.core.application.Command.RecordPayment;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Outcome;
import org.jspecify.annotations.Nullable;

/** One application in the hands of people who do the right thing, the wrong thing, or anything at all. */
final class RandomCase {
    private static final Instant START = at("2026-01-05T09:00");
    private static final Decider DECIDER = new Decider(MiningLicence.REGULATION, CLOCK);
    private static final int DAY = 86_400;

    private final Random random;
    private final Request request;
    private final List<Event> events = new ArrayList<>();
    private Application state = new Application.Blank();
    private Instant now;

    RandomCase(Random random) {
        this.random = random;
        this.now = START.plusSeconds(random.nextInt(300 * DAY));
        this.request = randomRequest("issue", "reissue", "duplicate");
    }

    Application state() {
        return state;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Instant now() {
        return now;
    }

    /** Time passes: nothing, minutes, hours or days; now and then a server's clock is a little behind. */
    void wait(Random clock) {
        now = now.plus(
                switch (clock.nextInt(8)) {
                    case 0 -> Duration.ZERO;
                    case 1 -> Duration.ofSeconds(-2);
                    case 2, 3, 4 -> Duration.ofSeconds(clock.nextInt(1_500));
                    case 5, 6 -> Duration.ofSeconds(clock.nextInt(DAY));
                    default -> Duration.ofSeconds(clock.nextInt(9 * DAY));
                });
    }

    Outcome<Event> decide(Command command) {
        return DECIDER.decide(state, command, now);
    }

    void happened(List<Event> more) {
        events.addAll(more);
        state = Decider.after(state, more);
    }

    /** What somebody does next: mostly what the state calls for, often by the right person, sometimes nonsense. */
    Command next() {
        return switch (state) {
            case Prepared prepared when random.nextInt(3) > 0 -> filing(prepared);
            case InReview review when random.nextInt(4) > 0 -> reviewing(review);
            case Application.Blank _ when random.nextInt(3) > 0 -> new PrepareRequest(request);
            case Application.Blank _, Prepared _, InReview _, Application.Decided _ -> anything();
        };
    }

    private Command filing(Prepared prepared) {
        return prepared.paid() && random.nextBoolean() ? file(signer(prepared.request())) : payOrAmend();
    }

    private Command payOrAmend() {
        long tiyn = random.nextBoolean() ? FEE_TIYN + random.nextInt(2) * FEE_TIYN : random.nextInt(3);
        return random.nextInt(3) > 0 ? new RecordPayment(Story.payment(tiyn)) : new PrepareRequest(amended());
    }

    private Request amended() {
        return MiningLicence.request(request.variant(), request.applicant(), request.facts(), fee());
    }

    private Command reviewing(InReview review) {
        OpenTask task = review.task();
        if (task == null || review.awaitsConsents() && random.nextInt(3) > 0) {
            return review.awaitsConsents() ? answer(review) : anything();
        }
        Action action = MiningLicence.step(
                        review.request().variant(), task.step().value())
                .action();
        Officer by = random.nextInt(8) == 0 ? anybody() : rightOne(task);
        return new RandomAct(random, task.number(), by, now).of(action);
    }

    private Command answer(InReview review) {
        if (random.nextInt(8) == 0) {
            return new PresumeConsents();
        }
        Consent asked = review.consents().get(random.nextInt(review.consents().size()));
        Officer by = Stream.concat(People.OFFICERS.stream(), Stream.of(anybody()))
                .filter(officer -> officer.body().equals(asked.request().body()))
                .findFirst()
                .orElse(anybody());
        return new AnswerConsent(asked.request().id(), by, random.nextInt(4) > 0, random.nextBoolean() ? "негіз" : "");
    }

    private Command anything() {
        return switch (random.nextInt(9)) {
            case 0 -> new PrepareRequest(randomRequest("issue", "reissue", "duplicate", "suspension"));
            case 1 -> new RecordPayment(Story.payment(random.nextInt(2) * FEE_TIYN));
            case 2 -> new FileApplication(signature(anybody().iin(), now), random.nextBoolean() ? CONTENT : "ff");
            case 3 -> new AnswerConsent("c" + random.nextInt(4), anybody(), random.nextBoolean(), "негіз");
            case 4 -> new PresumeConsents();
            case 5 -> new Command.RecordReceipt(Story.receipt(random.nextInt(2) * FEE_TIYN, anybody()));
            case 6 -> new Command.FileOnPaper(Story.acceptance(anybody()), null, CONTENT);
            case 7 -> new Command.GiveBackUnclaimed(random.nextBoolean() ? People.OPERATOR : anybody(), "");
            default -> {
                Action action = Action.values()[random.nextInt(Action.values().length)];
                yield new RandomAct(random, random.nextInt(12), anybody(), now).of(action);
            }
        };
    }

    FileApplication file(Iin signer) {
        return new FileApplication(signature(signer, now), CONTENT);
    }

    static Iin signer(Request request) {
        return request.applicant().number() instanceof Iin own ? own : People.DIRECTOR;
    }

    /** The one whose task it is, with the task's role, wherever he or she came from. */
    static Officer rightOne(OpenTask task) {
        return People.OFFICERS.stream()
                .filter(o -> o.body().equals("committee") && o.roles().contains(task.role()))
                .filter(o -> task.assignee() == null || task.assignee().equals(o.iin()))
                .findFirst()
                .orElseGet(() -> stranger(task, task.assignee()));
    }

    private static Officer stranger(OpenTask task, @Nullable Iin assignee) {
        Iin iin = assignee == null ? People.DIRECTOR : assignee;
        return new Officer(iin, "жаңа қызметкер", "committee", Set.of(task.role()));
    }

    private Officer anybody() {
        return People.OFFICERS.get(random.nextInt(People.OFFICERS.size()));
    }

    private Request randomRequest(String... variants) {
        Map<String, List<String>> facts = Map.of(
                "activities",
                random.nextBoolean() ? List.of("mining") : List.of("chemical-production", "mining"),
                "region",
                random.nextInt(20) == 0 ? List.of() : List.of(random.nextBoolean() ? "zhambyl" : "karaganda"));
        Applicant applicant = random.nextInt(4) == 0 ? People.PERSON : People.FIRM;
        return MiningLicence.request(variants[random.nextInt(variants.length)], applicant, facts, fee());
    }

    private long fee() {
        return random.nextInt(10) == 0 ? 0 : FEE_TIYN + random.nextInt(2);
    }
}
