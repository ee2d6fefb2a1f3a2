package kz.ruqsat.app.review;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.UnifiedNumber;

/** One line of the inbox. */
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
        boolean awaitsConsents) {}
