package kz.ruqsat.app.reconciliation;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.reconciliation.store.ProvedRows;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Payment;
import kz.ruqsat.core.application.Receipt;
import org.springframework.stereotype.Component;

/** Keeps, day by day, which payments our journal took as proved. */
@Component
class ProvedPayments implements Follower {
    private final ProvedRows rows;

    ProvedPayments(ProvedRows rows) {
        this.rows = rows;
    }

    @Override
    public void follow(Case after, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.PaymentConfirmed confirmed) {
                Payment payment = confirmed.payment();
                keep(
                        after,
                        Proved.Way.GATEWAY,
                        payment.tiyn(),
                        payment.payer(),
                        payment.paidAt().atZone(Laws.ZONE).toLocalDate());
            } else if (event instanceof Event.ReceiptAccepted accepted) {
                Receipt receipt = accepted.receipt();
                keep(after, Proved.Way.RECEIPT, receipt.tiyn(), receipt.payer(), receipt.paidOn());
            }
        }
    }

    private void keep(Case after, Proved.Way way, long tiyn, String payer, LocalDate day) {
        rows.keep(after.number(), way, tiyn, payer, day);
    }
}
