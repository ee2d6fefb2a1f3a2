package kz.ruqsat.app.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;

/** A line of a journal. Its number is counted from 1 each year, without gaps. */
public record JournalEntry(
        int year,
        int number,
        UnifiedNumber application,
        RegulationId regulation,
        LocalDate edition,
        String applicant,
        Instant at) {

    /** As the paper bears it: 2026-000012. */
    public String mark() {
        return String.format(Locale.ROOT, "%d-%06d", year, number);
    }
}
