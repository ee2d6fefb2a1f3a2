package kz.ruqsat.app.statedata;

import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the databases are compared with.
 *
 * @param number of the one who asks
 * @param name as the request has it
 * @param signer who signed or is going to; null when the request is not signed by its applicant
 */
public record Typed(
        PersonNumber number, String name, @Nullable Signer signer) {

    /** Who signed, as the certificate has him. */
    public record Signer(Iin iin, String name) {}
}
