package kz.ruqsat.core.application;

import java.time.LocalDate;
import kz.ruqsat.core.shared.Iin;

/**
 * In whose place an officer acts, and by what right. Kept with every event, so that it can be shown for ever without
 * asking who replaced whom then.
 *
 * @param iin the absent person
 * @param name the absent person's
 * @param from the first day of the substitution, in the provider's calendar
 * @param until its last day
 * @param ground the order by its number and date, as people read it; its reason is nobody else's matter
 */
public record InPlaceOf(Iin iin, String name, LocalDate from, LocalDate until, String ground) {
    public InPlaceOf {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A substitution ends after it begins: " + from + "–" + until);
        }
    }

    /** Name and ground in one line: what everybody may see. */
    public String text() {
        return name + " (" + ground + ")";
    }

    /** Whether the substitution holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
