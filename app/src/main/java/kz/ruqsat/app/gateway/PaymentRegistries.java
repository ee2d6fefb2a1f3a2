package kz.ruqsat.app.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the payment gateway of e-government (ЭҮТШ) says at the end of a day: all that was paid and given back. */
public interface PaymentRegistries {

    /** The registry of that day, whole. A registry of which a part is missing is no answer. */
    Reply<Registry> of(LocalDate day);

    /**
     * The registry of a day.
     *
     * @param id the gateway's name for it
     */
    record Registry(String id, List<Line> lines) {
        public Registry {
            lines = List.copyOf(lines);
        }
    }

    /** Whether money came or went back. */
    enum Kind {
        PAYMENT,
        REFUND
    }

    /**
     * One movement of money.
     *
     * @param reference our own number of what was paid for, as the order had it
     * @param bankReference by which the bank finds it; a refund has that of its payment
     * @param tiyn the amount, in 1/100 tenge
     * @param payerNumber IIN or BIN
     * @param payer the name the bank has; empty when it gives none
     */
    record Line(
            Kind kind,
            String reference,
            String bankReference,
            long tiyn,
            String payerNumber,
            String payer,
            Instant at) {}
}
