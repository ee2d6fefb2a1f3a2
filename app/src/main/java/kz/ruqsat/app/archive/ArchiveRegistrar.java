package kz.ruqsat.app.archive;

import java.util.List;
import kz.ruqsat.app.archive.store.ArchiveRows;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.ResultSigned;
import org.springframework.stereotype.Component;

/** Enters every signed paper and its signed data in the transaction of its signing, so that none is forgotten; it is archived afterwards. */
@Component
class ArchiveRegistrar implements Follower {
    private final ArchiveRows rows;

    ArchiveRegistrar(ArchiveRows rows) {
        this.rows = rows;
    }

    @Override
    public void follow(Case after, List<Event> events) {
        for (Event event : events) {
            if (event instanceof ResultSigned signed) {
                rows.enter(signed.signature().sha256(), signed.at());
                rows.enter(signed.dataSha256(), signed.at());
            }
        }
    }
}
