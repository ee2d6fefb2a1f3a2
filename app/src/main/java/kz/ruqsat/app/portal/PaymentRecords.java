package kz.ruqsat.app.portal;

import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.gateway.Payments;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.RecordPayment;
import kz.ruqsat.core.application.Payment;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes into the journal what the payment gateway says; saying it twice writes it once. */
@Component
class PaymentRecords {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentRecords.class);
    private static final String GATEWAY = "system:payment-gateway";

    /** The journal has the payment, or the application has gone beyond it. */
    private static final List<String> BEYOND =
            List.of("refusal.paid-already", "refusal.filed-already", "refusal.decided-already");

    private final Casework casework;
    private final InstantSource time;

    PaymentRecords(Casework casework, InstantSource time) {
        this.casework = casework;
        this.time = time;
    }

    /** Records what was paid, if anything was; returns whether the journal has the payment now. */
    boolean record(PaymentOrder order, Payments.State state) {
        if (state.payments().isEmpty()) {
            return order.recorded();
        }
        Payments.Paid last = state.last().orElseThrow();
        Payment payment = new Payment(order.id(), state.paidTiyn(), last.at(), last.payer(), last.bankReference());
        return record(order.application(), payment);
    }

    /** Condition 2 found no payment: the notice of refusal (process 5). Given once, however often it is asked. */
    void noticeUnpaid(UnifiedNumber application, String order) {
        record(application, new Payment(order, 0, time.instant(), "", ""));
    }

    private boolean record(UnifiedNumber application, Payment payment) {
        return switch (casework.handle(application, GATEWAY, (_, _) -> new RecordPayment(payment))) {
            case Handled.Done done -> done.after().state() instanceof Prepared prepared && prepared.payment() != null;
            case Handled.Refused refused ->
                refused.reasons().stream().anyMatch(reason -> BEYOND.contains(reason.key()));
            case Handled.Conflict _ -> {
                LOG.warn("The payment of {} could not be recorded now; it will be asked again", application);
                yield false;
            }
            case Handled.Unknown _ -> {
                LOG.error("A payment for an application that is not there: {}", application);
                yield false;
            }
        };
    }
}
