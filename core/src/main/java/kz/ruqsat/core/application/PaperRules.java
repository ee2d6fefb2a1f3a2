package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.FileOnPaper;
import kz.ruqsat.core.application.Command.GiveBackUnclaimed;
import kz.ruqsat.core.application.Event.AcceptedOnPaper;
import kz.ruqsat.core.application.Event.ReceiptAccepted;
import kz.ruqsat.core.application.Event.ResultUnclaimed;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/** The rules of a request brought on paper to the provider's office or to the window, and of a receipt of payment. */
record PaperRules(FilingRules filing) {
    private static final Role CLERK = new Role("clerk");
    private static final Role OPERATOR = new Role("operator");

    Outcome<Event> recordReceipt(Prepared state, Receipt receipt) {
        if (state.paid()) {
            return Outcome.refused(Reason.of("refusal.paid-already"));
        }
        Optional<Reason> no = receiptNotTaken(state.request().channel(), receipt.acceptedBy());
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return receipt.tiyn() >= state.request().feeTiyn()
                ? Outcome.accepted(List.of(new ReceiptAccepted(receipt, filing.now())))
                : filing.tooLittle(state, receipt);
    }

    /** On the portal the applicant attaches it where the act says so; on paper who accepts the request looks at it. */
    private Optional<Reason> receiptNotTaken(Channel channel, @Nullable Officer acceptedBy) {
        if (channel == Channel.PORTAL) {
            boolean taken = acceptedBy == null && regulation().head().access().receipt() != null;
            return taken
                    ? Optional.empty()
                    : Optional.of(Reason.of("refusal.receipt-not-taken", paymentSource(channel)));
        }
        return acceptedBy == null ? Optional.of(Reason.of("refusal.not-your-office")) : stranger(channel, acceptedBy);
    }

    /** Where the flow speaks of payment; a flow that is silent leaves the regulation's own word on payment. */
    private Source paymentSource(Channel channel) {
        return regulation()
                .flow(channel)
                .flatMap(flow -> flow.met(Facility.PAYMENT))
                .map(Flow.Item::source)
                .orElseGet(() -> regulation().head().source());
    }

    Outcome<Event> file(Prepared state, FileOnPaper command) {
        Acceptance acceptance = command.acceptance();
        List<Reason> reasons = new ArrayList<>(filing.unfinished(state, command.contentSha256()));
        if (state.request().channel() == Channel.PORTAL
                || acceptance.at() != state.request().channel()) {
            reasons.add(Reason.of("refusal.another-channel"));
        } else {
            stranger(acceptance.at(), acceptance.by()).ifPresent(reasons::add);
        }
        unsigned(acceptance, command.signature()).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return filing.opening(
                state, new AcceptedOnPaper(acceptance, command.signature(), filing.received(), filing.now()));
    }

    /** The window gives back once what came through it; a result on the portal lies with nobody. */
    static Outcome<Event> giveBack(Decided state, GiveBackUnclaimed command, Instant now) {
        boolean window = switch (state.request().channel()) {
            case STATE_CORPORATION, SERVICE_CENTRE -> true;
            case PORTAL, PROVIDER -> false;
        };
        if (!window) {
            return Outcome.refused(Reason.of("refusal.another-channel"));
        }
        if (!command.by().roles().contains(OPERATOR)) {
            return Outcome.refused(Reason.of("refusal.not-your-role", "role", OPERATOR.value()));
        }
        return state.unclaimed()
                ? Outcome.refused(Reason.of("refusal.given-back-already"))
                : Outcome.accepted(List.of(new ResultUnclaimed(command.by(), command.note(), now)));
    }

    /**
     * Why this officer may not accept papers there. Which kind of body the officer's is, is known to the edge, which
     * names the channel that it serves; the provider the regulation names itself.
     */
    private Optional<Reason> stranger(Channel at, Officer by) {
        Role needed = at == Channel.PROVIDER ? CLERK : OPERATOR;
        if (!by.roles().contains(needed)) {
            return Optional.of(Reason.of("refusal.not-your-role", "role", needed.value()));
        }
        boolean elsewhere =
                at == Channel.PROVIDER && !by.body().equals(regulation().head().provider());
        return elsewhere ? Optional.of(Reason.of("refusal.not-your-office")) : Optional.empty();
    }

    /** The operator certifies the request with his or her own signature; the flow of the provider's office has none. */
    private static Optional<Reason> unsigned(Acceptance acceptance, @Nullable Signature signature) {
        if (signature == null) {
            return acceptance.at() == Channel.PROVIDER
                    ? Optional.empty()
                    : Optional.of(Reason.of("refusal.operator-signature-missing"));
        }
        return signature.signer().equals(acceptance.by().iin())
                ? Optional.empty()
                : Optional.of(Reason.of("refusal.signed-by-another"));
    }

    private Regulation regulation() {
        return filing.regulation();
    }
}
