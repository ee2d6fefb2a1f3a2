package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.CLERK;
import static kz.ruqsat.core.application.People.DIRECTOR;
import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.People.signature;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.core.application.Event.ApplicationFiled;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.Event.CompletenessChecked;
import kz.ruqsat.core.application.Event.ConsentAnswered;
import kz.ruqsat.core.application.Event.ConsentPresumed;
import kz.ruqsat.core.application.Event.ConsentsRequested;
import kz.ruqsat.core.application.Event.ExecutorAssigned;
import kz.ruqsat.core.application.Event.PaymentConfirmed;
import kz.ruqsat.core.application.Event.RequestPrepared;
import kz.ruqsat.core.application.Event.ResultAgreed;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.ResultReturned;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * The events of one application, told one after the other, written down by hand: what the decider must come to. Friday 20
 * November 2026: prepared 9:30, paid 9:40, filed 10:00, registered 10:05, assigned 10:10, checked 11:00, asked 12:00.
 */
record Story(List<Event> events) {
    static final Instant FILED = at("2026-11-20T10:00");
    static final Instant REGISTERED = at("2026-11-20T10:05");
    static final Instant ASSIGNED = at("2026-11-20T10:10");
    static final Instant CHECKED = at("2026-11-20T11:00");
    static final Instant ASKED = at("2026-11-20T12:00");

    Story {
        events = List.copyOf(events);
    }

    static Story prepared(Request request) {
        return new Story(List.of(new RequestPrepared(request, at("2026-11-20T09:30"))));
    }

    static Story filed(Request request) {
        return prepared(request).paid().and(filing(FILED, FILED), opened(1, "register", null, minutes(FILED), FILED));
    }

    static Story registered(Request request) {
        return filed(request).and(registration(), opened(2, "assign", null, minutes(REGISTERED), REGISTERED));
    }

    static Story assigned(Request request) {
        return registered(request)
                .and(assignment(), opened(3, "check-completeness", EXPERT, twoDaysFromReceipt(), ASSIGNED));
    }

    static Story incomplete(Request request) {
        return assigned(request)
                .and(
                        checked(List.of(new MissingDocument("equipment", MissingDocument.Cause.EXPIRED))),
                        opened(4, "refuse-consideration", EXPERT, twoDaysFromReceipt(), CHECKED));
    }

    static Story complete(Request request) {
        return assigned(request)
                .and(checked(List.of()), opened(4, "request-consents", EXPERT, twoDaysFromReceipt(), CHECKED));
    }

    /** Issue: three bodies are asked; the examination has twelve working days. */
    static Story asked() {
        return complete(MiningLicence.issue())
                .and(
                        consentsRequested("industrial-safety", "sanitary-control", "ecology-zhambyl"),
                        opened(5, "examine", EXPERT, CLOCK.begin(MiningLicence.TWELVE_DAYS, ASKED), ASKED));
    }

    /** Reissue: two bodies are asked; the one day of the examination stands still. */
    static Story askedPaused() {
        RunningTerm day = CLOCK.begin(MiningLicence.ONE_DAY, ASKED);
        return complete(MiningLicence.reissue())
                .and(
                        consentsRequested("industrial-safety", "ecology-zhambyl"),
                        opened(5, "examine", EXPERT, CLOCK.pause(day, ASKED), ASKED));
    }

    /** All three bodies have consented. */
    static Story consented() {
        return asked().and(
                        answered("c1", People.SAFETY, true, "2026-11-23T10:00"),
                        answered("c2", People.SANITARY, true, "2026-11-23T11:00"),
                        answered("c3", People.ECOLOGY, true, "2026-11-23T12:00"));
    }

    static final Instant PREPARED = at("2026-11-24T15:00");

    static Story grantPrepared() {
        return consented().result(5, grant()).and(opened(6, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
    }

    static Story refusalPrepared() {
        return asked().result(5, refusal()).and(opened(6, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
    }

    static Story refusalOfConsiderationPrepared() {
        return incomplete(MiningLicence.issue())
                .result(4, refusalOfConsideration())
                .and(opened(5, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
    }

    static final Instant AGREED = at("2026-11-24T15:05");

    /** The prepared result was agreed and waits to be signed. */
    Story agreed() {
        int task = lastTask();
        return and(
                new ResultAgreed(task, DIVISION_HEAD, "", AGREED),
                opened(task + 1, "sign", null, minutes(AGREED), AGREED));
    }

    static final Instant SIGNED = at("2026-11-24T15:10");

    static Story granted() {
        return grantPrepared().agreed().and(signed(7));
    }

    Story paid() {
        return and(new PaymentConfirmed(payment(MiningLicence.FEE_TIYN), at("2026-11-20T09:40")));
    }

    Story result(int task, Proposal proposal) {
        return and(new ResultPrepared(task, EXPERT, proposal, PREPARED));
    }

    Story and(Event... more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new Story(all);
    }

    Application state() {
        return Evolver.replay(events);
    }

    int lastTask() {
        return events.stream()
                .mapToInt(e -> e instanceof TaskOpened(OpenTask task, Instant _) ? task.number() : 0)
                .max()
                .orElseThrow();
    }

    // ------------------------------------------------------------------ single events

    static Payment payment(long tiyn) {
        return new Payment("order-1", tiyn, at("2026-11-20T09:39"), "Қаратау химия", "bank-1");
    }

    static Receipt receipt(long tiyn, @Nullable Officer acceptedBy) {
        Attachment scan = new Attachment("receipt", "түбіртек.pdf", "application/pdf", 512, "b2".repeat(32));
        return new Receipt("77", tiyn, LocalDate.of(2026, 11, 19), "Қаратау химия", scan, acceptedBy);
    }

    static Acceptance acceptance(Officer by) {
        return new Acceptance(by, Channel.PROVIDER, "2026-000001", null);
    }

    static ApplicationFiled filing(Instant receivedAt, Instant at) {
        return new ApplicationFiled(signature(DIRECTOR, at), receivedAt, at);
    }

    static ApplicationRegistered registration() {
        return new ApplicationRegistered(1, CLERK, "К-1", null, REGISTERED);
    }

    static ExecutorAssigned assignment() {
        return new ExecutorAssigned(2, DIVISION_HEAD, EXPERT.iin(), "Қарауға", ASSIGNED);
    }

    static CompletenessChecked checked(List<MissingDocument> missing) {
        return new CompletenessChecked(3, EXPERT, missing, "", CHECKED);
    }

    static ConsentsRequested consentsRequested(String... bodies) {
        List<ConsentRequest> requests = new ArrayList<>();
        for (String body : bodies) {
            String rule = body.replace("-control", "").replace("-zhambyl", "");
            RunningTerm term = CLOCK.begin(MiningLicence.TEN_DAYS, ASKED);
            requests.add(new ConsentRequest("c" + (requests.size() + 1), rule, body, term));
        }
        return new ConsentsRequested(4, EXPERT, requests, "", ASKED);
    }

    static ConsentAnswered answered(String question, Officer by, boolean consents, String at) {
        return new ConsentAnswered(question, by, consents, consents ? "" : "Талаптарға сай емес", at(at));
    }

    static ConsentPresumed presumed(String question, String at) {
        return new ConsentPresumed(question, at(at));
    }

    static ResultReturned returned(int task, Officer by, String at) {
        return new ResultReturned(task, by, "Түзетіңіз", at(at));
    }

    static ResultSigned signed(int task) {
        return new ResultSigned(
                task,
                PROVIDER_HEAD,
                signature(PROVIDER_HEAD.iin(), SIGNED),
                "da".repeat(32),
                "Ш-1",
                MiningLicence.LICENCE,
                SIGNED);
    }

    static Proposal grant() {
        return new Proposal(Proposal.Kind.GRANT, List.of(), "Ерекше шарттар жоқ", new StepId("examine"), EXPERT.iin());
    }

    static Proposal refusal() {
        return new Proposal(
                Proposal.Kind.REFUSAL,
                List.of("qualification-not-met"),
                "Талаптарға сай емес",
                new StepId("examine"),
                EXPERT.iin());
    }

    static Proposal refusalOfConsideration() {
        return new Proposal(
                Proposal.Kind.REFUSAL_OF_CONSIDERATION,
                List.of("equipment"),
                "Құжаттар толық емес",
                new StepId("refuse-consideration"),
                EXPERT.iin());
    }

    static TaskOpened opened(int number, String step, @Nullable Officer assignee, RunningTerm term, Instant at) {
        Role role = MiningLicence.step("issue", step).role();
        Iin iin = assignee == null ? null : assignee.iin();
        return new TaskOpened(new OpenTask(number, new StepId(step), role, iin, term), at);
    }

    static RunningTerm minutes(Instant from) {
        return CLOCK.begin(MiningLicence.QUARTER_HOUR, from);
    }

    static RunningTerm twoDaysFromReceipt() {
        return term(MiningLicence.TWO_DAYS, FILED, "2026-11-24T18:30");
    }

    static RunningTerm term(Term term, Instant from, String due) {
        return new RunningTerm(term, from, at(due), List.of());
    }
}
