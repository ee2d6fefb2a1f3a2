package kz.ruqsat.app.register;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A licence as a line of the register.
 *
 * @param replacedBy the licence that was issued in its place, or null while it is in force
 */
public record Entry(
        UnifiedNumber number,
        UnifiedNumber application,
        PersonNumber holder,
        String holderName,
        RegulationId regulation,
        LocalDate edition,
        Instant issuedAt,
        @Nullable UnifiedNumber replacedBy) {

    public Licence.Status status() {
        return replacedBy == null ? Licence.Status.IN_FORCE : Licence.Status.REISSUED;
    }
}
