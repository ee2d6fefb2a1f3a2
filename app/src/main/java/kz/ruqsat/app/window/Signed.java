package kz.ruqsat.app.window;

import java.util.List;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.eds.report.Finding;

/** What came of the operator's signature over a package. */
public sealed interface Signed {

    /** It is kept and on its way. */
    record Sent(Reception reception) implements Signed {}

    /** The signature is not accepted; nothing was sent and nothing is lost. */
    record NotAccepted(List<Finding> findings) implements Signed {
        public NotAccepted {
            findings = List.copyOf(findings);
        }
    }

    /** Whether the certificate is revoked could not be learnt: to be tried again. */
    record Later() implements Signed {}

    /** Something of the reception is not as it has to be. */
    record Refused(List<Reason> reasons) implements Signed {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The request is not what the page showed any more. */
    record Overtaken() implements Signed {}
}
