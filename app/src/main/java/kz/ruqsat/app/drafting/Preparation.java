package kz.ruqsat.app.drafting;

import java.util.List;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;

/** What came of preparing a request from its draft. */
public sealed interface Preparation {

    /** The request stands in the journal as it is in the draft. */
    record Ready(UnifiedNumber number, boolean toPay) implements Preparation {}

    /** Something is not filled in, or not right. */
    record NotComplete() implements Preparation {}

    /** The regulation refuses the request. */
    record Refused(List<Reason> reasons) implements Preparation {}

    /** The application is filed already. */
    record FiledAlready(UnifiedNumber number) implements Preparation {}
}
