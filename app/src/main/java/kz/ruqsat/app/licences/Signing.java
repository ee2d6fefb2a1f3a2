package kz.ruqsat.app.licences;

import java.util.List;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.eds.report.Finding;

/** What came of signing a result. */
public sealed interface Signing {

    /** The signatures are right; the application was moved, or was not, for the law's reasons. */
    record Decided(Handled handled) implements Signing {}

    /** The signatures are not accepted. */
    record NotAccepted(List<Finding> findings) implements Signing {}

    /** Nobody can say now whether the certificate was revoked: to be tried again. */
    record CannotTellNow() implements Signing {}

    /** What was signed is not what is to be signed now: made for another task or person, or too long ago. */
    record Stale() implements Signing {}
}
