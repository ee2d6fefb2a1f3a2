package kz.ruqsat.app.access;

import java.util.List;
import kz.ruqsat.app.access.store.LookRows;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/** Who looked at an application. */
@Component
public class AccessList {
    private final LookRows rows;

    public AccessList(LookRows rows) {
        this.rows = rows;
    }

    /** Writes a look down, in the transaction of the caller; nobody can take it back. */
    public void add(Look look) {
        rows.add(look);
    }

    /** All looks at the application, the latest first. */
    public List<Look> of(UnifiedNumber application) {
        return rows.of(application);
    }
}
