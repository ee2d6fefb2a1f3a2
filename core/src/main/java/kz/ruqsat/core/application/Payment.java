package kz.ruqsat.core.application;

import java.time.Instant;

/**
 * What the payment gateway says of an order.
 *
 * @param order the order's id at the gateway
 * @param tiyn the sum of all payments, in 1/100 tenge; more than the fee when it was paid twice
 * @param paidAt when the last payment was made
 * @param reference of the bank, to find the money by
 */
public record Payment(String order, long tiyn, Instant paidAt, String payer, String reference)
        implements PaymentProof {}
