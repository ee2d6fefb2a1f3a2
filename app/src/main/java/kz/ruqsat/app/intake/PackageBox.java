package kz.ruqsat.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.intake.store.PackageRows;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.app.parcels.ParcelJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where packages from windows arrive. A package is only kept here, in the transaction of its letter; it is looked at
 * after that, because the certification authority has to be asked about the operator's key.
 */
@Component
class PackageBox implements LetterBox {
    private static final Logger LOG = LoggerFactory.getLogger(PackageBox.class);

    private final PackageRows rows;
    private final Documents documents;
    private final Filing filing;

    PackageBox(PackageRows rows, Documents documents, Filing filing) {
        this.rows = rows;
        this.documents = documents;
        this.filing = filing;
    }

    @Override
    public Participant to() {
        return Participant.E_LICENSING;
    }

    @Override
    public String service() {
        return Parcel.APPLICATION_SERVICE;
    }

    @Override
    public void receive(Received letter) {
        Optional<Parcel.Request> parcel = ParcelJson.read(letter.body(), Parcel.Request.class);
        if (parcel.isEmpty()) {
            // It names no reception, so there is nobody to answer to.
            LOG.warn("A package that can't be read: {} from {}", letter.messageId(), letter.sender());
            return;
        }
        String sha256 = documents.put("application/json", letter.body().getBytes(StandardCharsets.UTF_8));
        PackageRows.Row row = new PackageRows.Row(
                parcel.get().reception(),
                parcel.get().attempt(),
                sha256,
                letter.correlation(),
                null,
                letter.at(),
                null);
        if (rows.keep(row)) {
            afterCommit(filing::run);
        } else {
            // The same package under another message: whoever sent it has not heard the answer.
            filing.answerAgain(row);
        }
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("intake").start(work);
            }
        });
    }
}
