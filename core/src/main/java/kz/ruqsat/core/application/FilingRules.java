package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.FileApplication;
import kz.ruqsat.core.application.Event.ApplicationFiled;
import kz.ruqsat.core.application.Event.PaymentConfirmed;
import kz.ruqsat.core.application.Event.RefusalNoticed;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.application.Event.RequestPrepared;
import kz.ruqsat.core.application.Event.TaskOpened;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;

/** The rules from the filled form to the filed application: processes 3 to 8 of the portal's flow. */
record FilingRules(Regulation regulation, TermClock clock, Instant now) {
    static final String UNPAID_NOTICE = "portal/process/5";

    Outcome<Event> prepare(Request request) {
        List<Reason> reasons = requestRules(request);
        return reasons.isEmpty()
                ? Outcome.accepted(List.of(new RequestPrepared(request, now)))
                : Outcome.refused(reasons);
    }

    Outcome<Event> amend(Prepared state, Request request) {
        Request before = state.request();
        if (!request.number().equals(before.number())
                || !request.applicant().number().equals(before.applicant().number())
                || !request.variant().equals(before.variant())) {
            return Outcome.refused(Reason.of("refusal.another-request"));
        }
        List<Reason> reasons = requestRules(request);
        return reasons.isEmpty()
                ? Outcome.accepted(List.of(new RequestAmended(request, now)))
                : Outcome.refused(reasons);
    }

    private List<Reason> requestRules(Request request) {
        List<Reason> reasons = new ArrayList<>();
        Variant variant = regulation.find(request.variant()).orElse(null);
        if (!request.regulation().equals(regulation.id()) || variant == null) {
            reasons.add(Reason.of("refusal.unknown-variant", "variant", request.variant()));
            return reasons;
        }
        if (variant.covers().stream().noneMatch(c -> c.key().equals(request.covered()))) {
            reasons.add(Reason.of("refusal.unknown-variant", "variant", request.covered()));
        }
        if (!regulation.head().channels().contains(request.channel())) {
            reasons.add(Reason.of("refusal.channel", regulation.head().source()));
        }
        Set<String> known =
                variant.documents().stream().map(RequiredDocument::id).collect(Collectors.toSet());
        request.attachments().stream()
                .filter(a -> !known.contains(a.document()))
                .forEach(a -> reasons.add(Reason.of("refusal.unknown-document", "file", a.fileName())));
        return reasons;
    }

    Outcome<Event> recordPayment(Prepared state, Payment payment) {
        if (state.payment() != null) {
            return Outcome.refused(Reason.of("refusal.paid-already"));
        }
        if (payment.tiyn() >= state.request().feeTiyn()) {
            return Outcome.accepted(List.of(new PaymentConfirmed(payment, now)));
        }
        Reason unpaid = unpaid(state.request(), payment.tiyn());
        if (unpaid.equals(state.notice())) {
            return Outcome.refused(unpaid);
        }
        return Outcome.accepted(List.of(new RefusalNoticed(UNPAID_NOTICE, unpaid, now)));
    }

    private Reason unpaid(Request request, long paidTiyn) {
        return new Reason(
                "refusal.unpaid",
                "10.2",
                Map.of("paid", Long.toString(paidTiyn), "fee", Long.toString(request.feeTiyn())));
    }

    Outcome<Event> file(Prepared state, FileApplication command) {
        Request request = state.request();
        List<Reason> reasons = new ArrayList<>();
        if (request.feeTiyn() > 0 && state.payment() == null) {
            reasons.add(unpaid(request, 0));
        }
        if (!command.contentSha256().equals(request.contentSha256())) {
            reasons.add(Reason.of("refusal.signed-other-data"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Instant received = clock.calendar().receipt(now);
        ApplicationFiled filed = new ApplicationFiled(command.signature(), received, now);
        Application.InReview review = (Application.InReview) Evolver.evolve(state, filed);
        Procedures procedures = Procedures.of(regulation, review, clock, now);
        TaskOpened opened = procedures.open(procedures.procedure().first(), null);
        return Outcome.accepted(List.of(filed, opened));
    }
}
