package kz.ruqsat.app.window;

import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.window.ReceptionEvent.PaymentShown;
import kz.ruqsat.core.application.Officer;
import org.springframework.stereotype.Component;

/** The receipt of payment at the window: its flows have no payment gateway, so what the bank printed is scanned. */
@Component("windowPaymentDesk")
public class PaymentDesk {
    private final ReceptionBook book;
    private final Documents documents;

    PaymentDesk(ReceptionBook book, Documents documents) {
        this.book = book;
        this.documents = documents;
    }

    /** What stands on the receipt; the sum in 1/100 tenge. */
    public record Paper(String number, long tiyn, LocalDate paidOn, String payer) {}

    /** The scan of the receipt, whole and of a known kind. */
    public record Scan(String fileName, String mediaType, byte[] bytes) {}

    /** Keeps the receipt with the reception. */
    public Moved accept(Reception reception, Officer operator, long fee, Paper paper, Scan scan) {
        String sha256 = documents.put(scan.mediaType(), scan.bytes());
        PaymentShown paid = new PaymentShown(
                paper.number(),
                paper.tiyn(),
                paper.paidOn(),
                paper.payer(),
                scan.fileName(),
                scan.mediaType(),
                scan.bytes().length,
                sha256);
        return book.move(reception.number(), ReceptionDesk.actor(operator), now -> WindowRules.pay(now, fee, paid));
    }

    /** The kind of a scan by its first bytes; empty: none that is taken, or not whole. */
    public static Optional<String> kind(byte[] bytes) {
        if (!ScanEnds.whole(bytes)) {
            return Optional.empty();
        }
        return Optional.of(
                (bytes[0] & 0xFF) == 0xFF ? "image/jpeg" : (bytes[0] & 0xFF) == 0x89 ? "image/png" : "application/pdf");
    }
}
