package kz.ruqsat.app.portal;

import java.time.Duration;

/** What came of ordering a payment. */
public sealed interface Ordering {

    /** Here the applicant pays. */
    record PayAt(String page) implements Ordering {}

    /** The fee is paid already. */
    record PaidAlready() implements Ordering {}

    /** The gateway does not answer; nothing was ordered and nothing is lost. */
    record Unreachable(Duration retryAfter) implements Ordering {}

    /** The gateway refuses the order: a matter for the operator. */
    record Refused() implements Ordering {}
}
