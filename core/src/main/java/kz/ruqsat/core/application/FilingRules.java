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
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Iin;
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
                || !request.edition().equals(before.edition())
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
        boolean ours = request.regulation().equals(regulation.id())
                && request.edition().equals(regulation.inForceFrom());
        if (!ours || variant == null) {
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
        variant.consents().stream()
                .filter(rule -> rule.asks(request.facts())
                        && rule.bodiesFor(request.facts()).isEmpty())
                .forEach(rule -> reasons.add(nobodyToAsk(rule)));
        return reasons;
    }

    /** A question to nobody would never be answered. */
    private static Reason nobodyToAsk(ConsentRule rule) {
        return new Reason("refusal.no-body-to-ask", rule.source().paragraph(), Map.of("consent", rule.id()));
    }

    Outcome<Event> recordPayment(Prepared state, Payment payment) {
        if (state.paid()) {
            return Outcome.refused(Reason.of("refusal.paid-already"));
        }
        if (payment.tiyn() >= state.request().feeTiyn()) {
            return Outcome.accepted(List.of(new PaymentConfirmed(payment, now)));
        }
        Reason unpaid = unpaid(state.request(), payment.tiyn());
        // The gateway is asked again and again; the notice is given once for each sum.
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
        if (!state.paid()) {
            reasons.add(unpaid(
                    request, state.payment() == null ? 0 : state.payment().tiyn()));
        }
        // For a firm the certificate's BIN and the signer's right are checked by the edge that read the certificate.
        if (request.applicant().number() instanceof Iin iin
                && !iin.equals(command.signature().signer())) {
            reasons.add(Reason.of("refusal.signed-by-another"));
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
