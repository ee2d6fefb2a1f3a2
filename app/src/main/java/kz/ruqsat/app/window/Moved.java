package kz.ruqsat.app.window;

import java.util.List;
import kz.ruqsat.core.shared.Reason;

/** What came of an act at the window. */
public sealed interface Moved {

    /** It is done and kept. */
    record Done(Reception reception) implements Moved {}

    /** It may not be done; nothing was written. */
    record Refused(List<Reason> reasons) implements Moved {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** A colleague was faster: the page shows what is not so any more. */
    record Overtaken() implements Moved {}

    /** No such reception. */
    record Unknown() implements Moved {}
}
