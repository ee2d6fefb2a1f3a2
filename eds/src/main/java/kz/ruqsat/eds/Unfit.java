package kz.ruqsat.eds;

import java.io.Serial;
import kz.ruqsat.eds.MessageVerdict.Fault;

/** Ends the judging of a message at the first thing that is wrong with it. */
final class Unfit extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Fault fault;

    Unfit(Fault fault, String detail) {
        super(detail, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
