package kz.ruqsat.app.portal.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Payment of the fee ({@code portal/pay.jte}).
 *
 * @param stage how far the payment is
 * @param notice the notice of refusal that was given, or null
 * @param paid what was paid, when something was
 * @param missing what is missing, when something was paid
 * @param surplus what was paid beyond the fee, or null
 * @param askedAt when the gateway last told, or null
 * @param receipt where a receipt is attached instead, or null where the act does not allow it
 */
public record PayPage(
        String back,
        String number,
        String fee,
        Stage stage,
        @Nullable String notice,
        @Nullable String paid,
        @Nullable String missing,
        @Nullable String surplus,
        @Nullable Instant askedAt,
        @Nullable String receipt) {

    /** How far a payment is. */
    public enum Stage {
        TO_ORDER,
        ORDERED,
        TOO_LITTLE,
        PAID
    }
}
