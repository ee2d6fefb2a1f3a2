package kz.ruqsat.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.MissingDocument;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.application.Receipt;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.deadline.Pause;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermUnit;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.licence.LicenceEvent;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;

/** One event of each kind, with every field filled. */
final class SampleEvents {
    private static final Instant AT = Instant.parse("2026-11-24T05:00:00.123456Z");
    private static final Instant DUE = Instant.parse("2026-12-10T13:30:00Z");
    private static final UnifiedNumber APPLICATION = UnifiedNumber.of("RQA", 17);
    private static final UnifiedNumber LICENCE = UnifiedNumber.of("LMC", 5);
    private static final Applicant FIRM = new Applicant(new Bin("050140000011"), "«Өрлеу Қазба» ЖШС");
    private static final Request REQUEST = new Request(
            APPLICATION,
            Cast.MINING,
            LocalDate.of(2019, 4, 1),
            "issue",
            "issue",
            Channel.PORTAL,
            FIRM,
            Map.of("activities", List.of("open-pit", "blasting"), "region", List.of("zhambyl")),
            List.of(new Attachment("production-base", "құжат.pdf", "application/pdf", 1234, Cast.SHA)),
            Cast.SHA,
            4_325_000);
    private static final RunningTerm TERM = new RunningTerm(
            new Term(12, TermUnit.WORKING_DAY), AT, DUE, List.of(new Pause(AT, DUE), new Pause(DUE, null)));

    private SampleEvents() {}

    static List<Object> all() {
        return List.of(
                new Event.RequestPrepared(REQUEST, AT),
                new Event.RequestAmended(REQUEST, AT),
                new Event.PaymentConfirmed(Cast.payment(4_325_000, AT), AT),
                new Event.RefusalNoticed(
                        "portal/process/5",
                        new Reason("refusal.unpaid", "10.2", Map.of("paid", "100", "fee", "200")),
                        AT),
                new Event.ApplicationFiled(Cast.signature(Cast.HEAD_OF_FIRM, AT), AT, AT),
                new Event.ReceiptAccepted(
                        new Receipt(
                                "77",
                                4_325_000,
                                LocalDate.of(2026, 11, 23),
                                "«Өрлеу Қазба» ЖШС",
                                new Attachment("receipt", "түбіртек.pdf", "application/pdf", 512, Cast.SHA),
                                Cast.CLERK),
                        AT),
                new Event.AcceptedOnPaper(
                        new Acceptance(
                                Cast.CLERK,
                                Channel.PROVIDER,
                                "2026-000001",
                                new Representative(
                                        Cast.HEAD_OF_FIRM, "Сенімді Өкіл", "1234", LocalDate.of(2026, 11, 2), true)),
                        Cast.signature(Cast.CLERK.iin(), AT),
                        AT,
                        AT),
                new Event.TaskOpened(
                        new OpenTask(5, new StepId("examine"), new Role("expert"), Cast.EXPERT.iin(), TERM), AT),
                new Event.TermResumed(5, TERM, AT),
                new Event.ApplicationRegistered(1, Cast.CLERK, "2026-000001", Cast.DIVISION_HEAD.iin(), AT),
                new Event.ExecutorAssigned(2, Cast.DIVISION_HEAD, Cast.EXPERT.iin(), "Қарап шығыңыз", AT),
                new Event.CompletenessChecked(
                        3,
                        Cast.EXPERT,
                        List.of(new MissingDocument("specialists", MissingDocument.Cause.EXPIRED)),
                        "ескертпе",
                        AT),
                new Event.ConsentsRequested(
                        4,
                        Cast.EXPERT,
                        List.of(new ConsentRequest("c1", "ecology", "ecology-zhambyl", TERM)),
                        "ескертпе",
                        AT),
                new Event.ConsentAnswered("c1", Cast.of("ecology-zhambyl"), false, "негіз", AT),
                new Event.ConsentPresumed("c2", AT),
                new Event.ResultUnclaimed(Cast.CLERK, "алуға келмеді", AT),
                new Event.ResultPrepared(
                        5,
                        Cast.EXPERT,
                        new Proposal(
                                Proposal.Kind.REFUSAL,
                                List.of("body-objects"),
                                "дәлел",
                                new StepId("examine"),
                                Cast.EXPERT.iin()),
                        AT),
                new Event.DocumentsVerified(5, Cast.EXPERT, "тексерілді", AT),
                new Event.ResultDispatched(8, Cast.CLERK, "жөнелтілді", AT),
                new Event.ResultAgreed(6, Cast.DIVISION_HEAD, "келісемін", AT),
                new Event.ResultReturned(6, Cast.DIVISION_HEAD, "түзетіңіз", AT),
                new Event.ResultSigned(
                        7,
                        Cast.PROVIDER_HEAD,
                        Cast.signature(Cast.PROVIDER_HEAD.iin(), AT),
                        Cast.SHA,
                        "2026-000001",
                        LICENCE,
                        AT),
                new LicenceEvent.LicenceIssued(
                        new Licence.Content(LICENCE, APPLICATION, Cast.MINING, FIRM, "шарттар", AT),
                        Cast.signature(Cast.PROVIDER_HEAD.iin(), AT),
                        Cast.SHA,
                        Cast.SHA,
                        AT),
                new LicenceEvent.LicenceReissued(UnifiedNumber.of("LMC", 6), AT));
    }

    /** Events with a field that their name did not have at first: name of the sample, event. */
    static Map<String, Object> withLaterFields() {
        return Map.of(
                "application.result-signed_1.in-place-of",
                new Event.ResultSigned(
                        7,
                        Cast.SUBSTITUTE,
                        new Signature(Cast.SUBSTITUTE.iin(), "Signer", Cast.SHA, AT, Cast.SUBSTITUTE.inPlaceOf(), null),
                        Cast.SHA,
                        "2026-000001",
                        LICENCE,
                        AT),
                "application.result-signed_1.by-order",
                new Event.ResultSigned(
                        7,
                        Cast.PROVIDER_HEAD,
                        Cast.signature(Cast.PROVIDER_HEAD.iin(), AT).by("№ 41-Ө, 02.03.2020"),
                        Cast.SHA,
                        "2026-000001",
                        LICENCE,
                        AT));
    }
}
