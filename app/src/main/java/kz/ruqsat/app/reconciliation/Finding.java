package kz.ruqsat.app.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not add up, or that an accountant has to know. Amounts are in tiyn (1/100 tenge), over all days up
 * to the day of the report.
 *
 * @param reference the application's number as the registry or our own journal has it
 * @param provider the body whose application it is, or null when nobody's
 * @param feeTiyn what the application costs; 0 when there is none
 * @param bankReferences by which the bank finds the money; empty when there was none
 */
public record Finding(
        Kind kind,
        String reference,
        @Nullable String provider,
        long feeTiyn,
        long paidTiyn,
        long refundedTiyn,
        String payer,
        String bankReferences) {

    /** What is the matter. */
    public enum Kind {
        /** Money came for a number that no application has. */
        PAID_WITHOUT_APPLICATION,
        /** Money came and the request was not handed in. */
        PAID_NOT_FILED,
        /** The request was handed in, or its payment is in our journal, and the gateway has no money of it. */
        APPLICATION_WITHOUT_PAYMENT,
        /** The fee came twice or more. */
        DOUBLE,
        OVERPAID,
        UNDERPAID,
        REFUNDED,
        /** Paid by a receipt on paper: the gateway can't know it, the bank's statement does. */
        BY_RECEIPT
    }
}
