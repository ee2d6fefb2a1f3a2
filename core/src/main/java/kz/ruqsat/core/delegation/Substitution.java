package kz.ruqsat.core.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.shared.Iin;

/**
 * Somebody of a body is replaced by a colleague for a period.
 *
 * @param body the body of both
 * @param absent who is replaced
 * @param substitute who acts in the place of the absent person
 * @param from the first day, in the body's calendar
 * @param until the last day
 * @param ground by what order, and why
 */
public record Substitution(String body, Iin absent, Iin substitute, LocalDate from, LocalDate until, Ground ground) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    /** The order by which somebody is replaced. */
    public record Ground(String orderNumber, LocalDate orderDate, String reason) {
        /** As it stands on papers: "№ 12-Ө, 20.11.2026". Not the reason, which may be an illness. */
        public String text() {
            return "№ " + orderNumber + ", " + DAY.format(orderDate);
        }
    }

    /** Whether both hold on one day at least. */
    boolean overlaps(Substitution other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** What stands with every act of the substitute. */
    public InPlaceOf inPlaceOf(String absentName) {
        return new InPlaceOf(absent, absentName, from, until, ground.text());
    }
}
