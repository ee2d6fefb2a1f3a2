package kz.ruqsat.app.consent;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of a body.
 *
 * @param request its id within the application
 * @param answer what was answered, or null while it is open
 */
public record Question(
        UnifiedNumber application,
        String request,
        RegulationId regulation,
        LocalDate edition,
        String applicant,
        Instant askedAt,
        Instant due,
        @Nullable String answer) {}
