package kz.ruqsat.core.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of a payment made outside the payment gateway (түбіртек), attached as a scan.
 *
 * @param number that the bank gave it
 * @param tiyn the sum it says, in 1/100 tenge
 * @param scan the scanned receipt
 * @param acceptedBy who took the receipt at the window and looked at it; null when the applicant attached it: the
 *     provider still has to check it
 */
public record Receipt(
        String number,
        long tiyn,
        LocalDate paidOn,
        String payer,
        Attachment scan,
        @Nullable Officer acceptedBy) implements PaymentProof {

    /** Whether nobody but the applicant has vouched for it yet. */
    public boolean toBeChecked() {
        return acceptedBy == null;
    }
}
