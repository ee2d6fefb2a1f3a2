package kz.ruqsat.app.intake;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.RequestContent;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Receipt;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an application of a package: prepared, paid by the receipt where it costs something, accepted on paper. */
@Component
class Applications {
    private final Casework casework;
    private final Laws laws;
    private final People people;
    private final Documents documents;
    private final TransactionTemplate nested;

    Applications(
            Casework casework,
            Laws laws,
            People people,
            Documents documents,
            PlatformTransactionManager transactions) {
        this.casework = casework;
        this.laws = laws;
        this.people = people;
        this.documents = documents;
        this.nested = new TransactionTemplate(transactions);
        // What is refused is undone to here; that it was refused is still answered.
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }
}
