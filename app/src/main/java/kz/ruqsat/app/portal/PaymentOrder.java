package kz.ruqsat.app.portal;

import java.time.Instant;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * An order at the payment gateway and what the gateway last said of it.
 *
 * @param page where the applicant pays
 * @param tiyn the fee, in 1/100 tenge
 * @param paidTiyn the sum of all payments
 * @param recorded whether the journal has the payment
 * @param askedAt when the gateway was last asked, or null
 */
public record PaymentOrder(
        UnifiedNumber application,
        String id,
        String page,
        long tiyn,
        long paidTiyn,
        boolean recorded,
        Instant createdAt,
        @Nullable Instant askedAt) {

    public long missingTiyn() {
        return Math.max(0, tiyn - paidTiyn);
    }

    /** What was paid beyond the fee. */
    public long surplusTiyn() {
        return Math.max(0, paidTiyn - tiyn);
    }
}
