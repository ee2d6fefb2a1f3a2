package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;

/** The rules from the filled form to the filed application: processes 3 to 8 of the portal's flow. */
record FilingRules(Regulation regulation, TermClock clock, Instant now) {
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
        variant.covered(request.covered())
                .ifPresentOrElse(
                        covered -> recipient(covered, request).ifPresent(reasons::add),
                        () -> reasons.add(Reason.of("refusal.unknown-variant", "variant", request.covered())));
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

    private Optional<Reason> recipient(CoveredRequest covered, Request request) {
        Recipient asks =
                request.applicant().number() instanceof Iin ? Recipient.NATURAL_PERSON : Recipient.LEGAL_ENTITY;
        return covered.recipients().contains(asks)
                ? Optional.empty()
                : Optional.of(Reason.of("refusal.recipient", regulation.head().source()));
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
        return tooLittle(state, payment);
    }

    /** The fee is not covered: the notice of the channel's flow, where it has one. */
    Outcome<Event> tooLittle(Prepared state, PaymentProof payment) {
        Reason unpaid = unpaid(state.request(), payment.tiyn());
        Optional<String> notice = notice(state.request());
        // The gateway is asked again and again; the notice is given once for each sum.
        if (unpaid.equals(state.notice()) || notice.isEmpty()) {
            return Outcome.refused(unpaid);
        }
        return Outcome.accepted(List.of(new RefusalNoticed(notice.get(), unpaid, now)));
    }

    /** The notice that the act prescribes in the request's channel when there is no payment. */
    private Optional<String> notice(Request request) {
        return regulation
                .flow(request.channel())
                .flatMap(flow -> flow.met(Facility.PAYMENT_REFUSED).map(flow::cite));
    }

    private Reason unpaid(Request request, long paidTiyn) {
        String paragraph = regulation
                .flow(request.channel())
                .flatMap(flow -> flow.met(Facility.PAYMENT_CHECK))
                .map(check -> check.source().paragraph())
                .orElseGet(() -> regulation.head().source().paragraph());
        return new Reason(
                "refusal.unpaid",
                paragraph,
                Map.of("paid", Long.toString(paidTiyn), "fee", Long.toString(request.feeTiyn())));
    }

    Outcome<Event> file(Prepared state, FileApplication command) {
        Request request = state.request();
        List<Reason> reasons = unfinished(state, command.contentSha256());
        if (request.channel() != Channel.PORTAL) {
            reasons.add(Reason.of("refusal.another-channel"));
        }
        // For a firm the certificate's BIN and the signer's right are checked by the edge that read the certificate.
        if (request.applicant().number() instanceof Iin iin
                && !iin.equals(command.signature().signer())) {
            reasons.add(Reason.of("refusal.signed-by-another"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return opening(state, new ApplicationFiled(command.signature(), received(), now));
    }

    /** Why the request cannot be filed by anybody: it is unpaid, or another content than the prepared one is meant. */
    List<Reason> unfinished(Prepared state, String contentSha256) {
        List<Reason> reasons = new ArrayList<>();
        if (!state.paid()) {
            reasons.add(unpaid(
                    state.request(),
                    state.payment() == null ? 0 : state.payment().tiyn()));
        }
        if (!contentSha256.equals(state.request().contentSha256())) {
            reasons.add(Reason.of("refusal.signed-other-data"));
        }
        return reasons;
    }

    Instant received() {
        return clock.calendar().receipt(now);
    }

    /** The filed request opens the first step of its procedure. */
    Outcome<Event> opening(Prepared state, Event filed) {
        Application.InReview review = (Application.InReview) Evolver.evolve(state, filed);
        Procedures procedures = Procedures.of(regulation, review, clock, now);
        TaskOpened opened = procedures.open(procedures.procedure().first(), null);
        return Outcome.accepted(List.of(filed, opened));
    }
}
