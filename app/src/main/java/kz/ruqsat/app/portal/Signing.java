package kz.ruqsat.app.portal;

import java.util.List;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.eds.report.Finding;

/** What came of handing in a signed request. */
public sealed interface Signing {

    /** Filed and registered. */
    record Filed() implements Signing {}

    /** The signature is not accepted; nothing was filed and nothing is lost. */
    record NotAccepted(List<Finding> findings) implements Signing {}

    /** Whether the certificate is revoked could not be learnt: to be tried again, no refusal. */
    record Later() implements Signing {}

    /** The law does not allow filing now, such as unpaid. */
    record Refused(List<Reason> reasons) implements Signing {}

    /** The request is filed already, or is not what the page showed. */
    record Overtaken() implements Signing {}
}
