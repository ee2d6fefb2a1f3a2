package kz.ruqsat.core.licence;

import java.time.Instant;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.shared.UnifiedNumber;

/** An act on the licence register. Stored for ever: a field may be added, never changed or taken away. */
public sealed interface LicenceEvent {

    Instant at();

    /**
     * The licence was issued.
     *
     * @param documentSha256 of the signed PDF, hex
     * @param dataSha256 of the signed licence data, hex
     */
    record LicenceIssued(
            Licence.Content content, Signature signature, String documentSha256, String dataSha256, Instant at)
            implements LicenceEvent {}

    /** Another licence was issued in its place. */
    record LicenceReissued(UnifiedNumber by, Instant at) implements LicenceEvent {}
}
