package kz.ruqsat.core.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermUnit;
import kz.ruqsat.core.regulation.Access;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.ConsentRule.Silence;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Fee;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.RefusalGround;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.ResultPaper;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.TermRule.CountedFrom;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import kz.ruqsat.core.shared.UnifiedNumber;

/**
 * A regulation like that of the mining licence, built by hand so that the core's tests need no compiler. {@code issue}
 * takes twelve working days; {@code reissue} takes one, which stands still while answers are awaited. Unlike the real one
 * the sanitary body's silence is not consent, so that both readings are tested.
 */
final class MiningLicence {
    static final RegulationId ID = new RegulationId("mining-chemical-licence");
    static final LocalDate EDITION = LocalDate.of(2019, 3, 28);
    static final UnifiedNumber NUMBER = UnifiedNumber.of("MCA", 1);
    static final UnifiedNumber LICENCE = UnifiedNumber.of("MCL", 1);
    static final long FEE_TIYN = 4_325_000;
    static final String CONTENT = "c0".repeat(32);

    static final Term QUARTER_HOUR = new Term(15, TermUnit.MINUTE);
    static final Term TWO_DAYS = days(2);
    static final Term TEN_DAYS = days(10);
    static final Term TWELVE_DAYS = days(12);
    static final Term ONE_DAY = days(1);

    private static final Source SOURCE = Source.paragraph("5.1");
    private static final LocalText TEXT = new LocalText("мәтін", "текст", "text");

    static final Regulation REGULATION = regulation(List.of(
            variant("issue", examine(TWELVE_DAYS, false), consents()),
            variant("reissue", examine(ONE_DAY, true), consents()),
            variant("duplicate", examine(ONE_DAY, true), List.of())));

    private MiningLicence() {}

    /** A request for the issue of a licence for chemical production in Zhambyl: three bodies are asked. */
    static Request issue() {
        return request(
                "issue", Map.of("activities", List.of("mining", "chemical-production"), "region", List.of("zhambyl")));
    }

    /** A request for a reissue for mining in Zhambyl: two bodies are asked, whose silence is consent. */
    static Request reissue() {
        return request("reissue", Map.of("activities", List.of("mining"), "region", List.of("zhambyl")));
    }

    static Request request(String variant, Map<String, List<String>> facts) {
        return request(variant, People.FIRM, facts, FEE_TIYN);
    }

    static Request request(String variant, Applicant applicant, Map<String, List<String>> facts, long fee) {
        Attachment charter = new Attachment("charter", "жарғы.pdf", "application/pdf", 1_024, "a1".repeat(32));
        return new Request(
                NUMBER,
                ID,
                EDITION,
                variant,
                variant,
                Channel.PORTAL,
                applicant,
                facts,
                List.of(charter),
                CONTENT,
                fee);
    }

    /** The same request, brought on paper. */
    static Request through(Channel channel) {
        Request r = issue();
        return new Request(
                r.number(),
                r.regulation(),
                r.edition(),
                r.variant(),
                r.covered(),
                channel,
                r.applicant(),
                r.facts(),
                r.attachments(),
                r.contentSha256(),
                r.feeTiyn());
    }

    static Step step(String variant, String id) {
        return REGULATION.variant(variant).procedure().step(new StepId(id));
    }

    static Regulation regulation(List<Variant> variants) {
        Act act = new Act("000", 2, TEXT, TEXT, "1", LocalDate.of(2015, 6, 10), "11774", null, null, List.of(), null);
        Regulation.Head head = new Regulation.Head(
                TEXT,
                TEXT,
                "committee",
                TEXT,
                TEXT,
                new Regulation.Numbering("MCA", "MCL"),
                new Access(
                        Access.ServiceForm.ELECTRONIC,
                        true,
                        null,
                        Set.of(Access.Recipient.NATURAL_PERSON, Access.Recipient.LEGAL_ENTITY),
                        List.of(Channel.PORTAL, Channel.PROVIDER, Channel.STATE_CORPORATION),
                        Set.of(Access.Portal.ELICENSE),
                        null),
                TEXT,
                TEXT,
                new ResultPaper(ResultPaper.Kind.LICENCE, TEXT, TEXT, null, Source.paragraph("2"), null, null),
                Source.paragraph("1"));
        return new Regulation(
                ID, EDITION, act, head, variants, List.of(), List.of(), List.of(), List.of(), flows(), List.of());
    }

    private static List<Flow> flows() {
        Source source = Source.paragraph("10.2");
        return List.of(new Flow(
                Channel.PORTAL,
                List.of(
                        new Flow.Item(
                                Flow.Kind.CONDITION,
                                2,
                                TEXT,
                                List.of("e-licensing"),
                                Facility.PAYMENT_CHECK,
                                null,
                                new Flow.Otherwise.Notice(5),
                                source),
                        new Flow.Item(
                                Flow.Kind.PROCESS,
                                5,
                                TEXT,
                                List.of("e-licensing"),
                                Facility.PAYMENT_REFUSED,
                                null,
                                null,
                                source)),
                source));
    }

    static Variant variant(String key, Step examine, List<ConsentRule> consents) {
        return variant(key, procedure(examine), consents);
    }

    static Variant variant(String key, Procedure procedure, List<ConsentRule> consents) {
        return new Variant(
                key,
                TEXT,
                List.of(new CoveredRequest(
                        key,
                        TEXT,
                        CoveredRequest.Effect.NEW,
                        null,
                        false,
                        new Fee(BigDecimal.TEN, SOURCE),
                        Set.of(Access.Recipient.NATURAL_PERSON, Access.Recipient.LEGAL_ENTITY))),
                procedure,
                List.of(
                        new RequiredDocument("charter", TEXT, TEXT, true, SOURCE),
                        new RequiredDocument("equipment", TEXT, TEXT, true, SOURCE)),
                consents,
                null,
                List.of(
                        new RefusalGround("qualification-not-met", TEXT, SOURCE),
                        new RefusalGround("court-ban", TEXT, SOURCE)),
                SOURCE);
    }

    private static List<ConsentRule> consents() {
        return List.of(
                consent("industrial-safety", "industrial-safety", Map.of(), Silence.CONSENT),
                consent(
                        "sanitary",
                        "sanitary-control",
                        Map.of("activities", List.of("chemical-production")),
                        Silence.WAITS),
                consent("ecology", "ecology-{region}", Map.of(), Silence.CONSENT));
    }

    static ConsentRule consent(String id, String body, Map<String, List<String>> when, Silence silence) {
        return new ConsentRule(id, TEXT, body, when, TEN_DAYS, silence, SOURCE);
    }

    private static Procedure procedure(Step examine) {
        return new Procedure(List.of(
                step("register", "clerk", Action.REGISTER, quarterHour(), next(Decision.REGISTERED, "assign")),
                step(
                        "assign",
                        "division-head",
                        Action.ASSIGN,
                        quarterHour(),
                        next(Decision.ASSIGNED, "check-completeness")),
                step(
                        "check-completeness",
                        "expert",
                        Action.CHECK_COMPLETENESS,
                        fromReceipt(),
                        next(Decision.COMPLETE, "request-consents"),
                        next(Decision.INCOMPLETE, "refuse-consideration")),
                step(
                        "refuse-consideration",
                        "expert",
                        Action.REFUSE_CONSIDERATION,
                        fromReceipt(),
                        next(Decision.REFUSAL_PREPARED, "agree")),
                step(
                        "request-consents",
                        "expert",
                        Action.REQUEST_CONSENTS,
                        fromReceipt(),
                        next(Decision.CONSENTS_REQUESTED, "examine")),
                examine,
                step(
                        "agree",
                        "division-head",
                        Action.AGREE,
                        quarterHour(),
                        next(Decision.AGREED, "sign"),
                        branch(Decision.RETURNED, new Target.BackToPreparer())),
                sign(branch(Decision.SIGNED, new Target.End()))));
    }

    /** The signature, and what follows from it. */
    static Step sign(Branch signed) {
        return step(
                "sign",
                "provider-head",
                Action.SIGN,
                quarterHour(),
                signed,
                branch(Decision.RETURNED, new Target.BackToPreparer()));
    }

    /** Either result is prepared in one step and goes to be signed. */
    static Step prepare() {
        return step(
                "prepare",
                "expert",
                Action.PREPARE,
                quarterHour(),
                next(Decision.COMPLIES, "sign"),
                next(Decision.DOES_NOT_COMPLY, "sign"));
    }

    static Step examine(Term term, boolean paused) {
        return step(
                "examine",
                "expert",
                Action.EXAMINE,
                new TermRule(term, null, CountedFrom.PREVIOUS_STEP, paused, SOURCE),
                next(Decision.COMPLIES, "agree"),
                next(Decision.DOES_NOT_COMPLY, "agree"));
    }

    static Step step(String id, String role, Action action, TermRule term, Branch... branches) {
        return new Step(new StepId(id), 1, new Role(role), action, term, TEXT, TEXT, TEXT, List.of(branches), SOURCE);
    }

    static Branch next(Decision decision, String step) {
        return branch(decision, new Target.Next(new StepId(step)));
    }

    static Branch branch(Decision decision, Target target) {
        return new Branch(decision, target, TEXT, SOURCE);
    }

    static TermRule quarterHour() {
        return TermRule.of(QUARTER_HOUR, CountedFrom.PREVIOUS_STEP, SOURCE);
    }

    private static TermRule fromReceipt() {
        return TermRule.of(TWO_DAYS, CountedFrom.RECEIPT, SOURCE);
    }

    private static Term days(int count) {
        return new Term(count, TermUnit.WORKING_DAY);
    }
}
