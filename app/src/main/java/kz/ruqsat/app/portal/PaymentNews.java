package kz.ruqsat.app.portal;

import java.time.Duration;

/** What is known of a payment after the gateway was asked. */
public sealed interface PaymentNews {

    /** The fee is paid and the journal has it. */
    record Confirmed(PaymentOrder order) implements PaymentNews {}

    /** Something was paid, not all; the notice of refusal is in the journal. */
    record TooLittle(PaymentOrder order) implements PaymentNews {}

    /** The gateway knows of no payment yet. */
    record Nothing() implements PaymentNews {}

    /** The gateway does not answer; what it knows is not lost and will be asked again. */
    record Unknown(Duration retryAfter) implements PaymentNews {}

    /** The gateway does not know the order; a new one can be made. */
    record NoOrder() implements PaymentNews {}
}
