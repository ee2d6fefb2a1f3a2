package kz.ruqsat.app.register;

import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.register.store.RefusalRows;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Request;
import org.springframework.stereotype.Component;

/** Remembers each signed refusal in the transaction of its signing, so that its paper can be verified. */
@Component
class RefusalRegistrar implements Follower {
    private final RefusalRows rows;

    RefusalRegistrar(RefusalRows rows) {
        this.rows = rows;
    }

    @Override
    public void follow(Case after, List<Event> events) {
        for (Event event : events) {
            if (event instanceof ResultSigned signed && signed.licence() == null) {
                Request request = after.request();
                InPlaceOf inPlaceOf = signed.signature().inPlaceOf();
                rows.enter(new Refusal(
                        after.number(),
                        request.regulation(),
                        request.edition(),
                        signed.at(),
                        signed.signature().signerName(),
                        signed.signature().sha256(),
                        signed.dataSha256(),
                        inPlaceOf == null ? null : inPlaceOf.text(),
                        signed.signature().order()));
            }
        }
    }
}
