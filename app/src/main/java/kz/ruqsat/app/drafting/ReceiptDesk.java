package kz.ruqsat.app.drafting;

import java.time.LocalDate;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Command.RecordReceipt;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Receipt;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A receipt instead of the payment gateway: attached by the applicant where the act allows it, or shown on paper. */
@Component
public class ReceiptDesk {
    /** The id under which a receipt's scan is kept; it is none of the regulation's documents. */
    public static final String DOCUMENT = "receipt";

    private final Casework casework;

    ReceiptDesk(Casework casework) {
        this.casework = casework;
    }

    /** What the receipt says. */
    public record Said(String number, long tiyn, LocalDate paidOn, String payer) {}

    /**
     * Records it.
     *
     * @param acceptedBy who looked at it at the window; null when the applicant attached it
     */
    public Handled record(Case application, Said said, Attachment scan, @Nullable Officer acceptedBy, Iin by) {
        Receipt receipt = new Receipt(said.number(), said.tiyn(), said.paidOn(), said.payer(), scan, acceptedBy);
        return casework.handle(application.number(), RequestDesk.actor(by), (_, _) -> new RecordReceipt(receipt));
    }
}
