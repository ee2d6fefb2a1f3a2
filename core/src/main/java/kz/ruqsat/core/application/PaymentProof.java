package kz.ruqsat.core.application;

/** What shows that the fee is paid: the payment gateway's word, or a receipt. */
public sealed interface PaymentProof permits Payment, Receipt {

    /** The sum, in 1/100 tenge. */
    long tiyn();
}
