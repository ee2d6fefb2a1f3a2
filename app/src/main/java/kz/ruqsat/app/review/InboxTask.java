package kz.ruqsat.app.review;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox.
 *
 * @param inPlaceOf the absent colleague whose task it is, or null for the officer's own
 */
public record InboxTask(
        UnifiedNumber number,
        RegulationId regulation,
        LocalDate edition,
        String variant,
        StepId step,
        String applicant,
        Instant openedAt,
        Instant due,
        boolean mine,
        boolean awaitsConsents,
        @Nullable InPlaceOf inPlaceOf) {}
