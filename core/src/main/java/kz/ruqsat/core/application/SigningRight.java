package kz.ruqsat.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * That a body's order lets one of its people sign results: the acts' "authorised person of the provider".
 *
 * @param services those whose results may be signed; empty: all services of the body
 * @param from the first day, in the body's calendar
 * @param until the last day; null: until it is ended
 * @param ended when it was ended, or null
 */
public record SigningRight(
        String body,
        Iin person,
        Set<RegulationId> services,
        LocalDate from,
        @Nullable LocalDate until,
        Order order,
        @Nullable Instant ended) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    public SigningRight {
        services = Set.copyOf(services);
    }

    /** The order that gives it. */
    public record Order(String number, LocalDate day) {
        /** As it stands on papers: "№ 7-Қ, 12.01.2026". */
        public String text() {
            return "№ " + number + ", " + DAY.format(day);
        }
    }

    /** How a right stands on a day. */
    public enum Standing {
        HOLDS,
        TO_COME,
        OVER,
        ENDED
    }

    /** Whether the service is one of those. */
    public boolean covers(RegulationId service) {
        return services.isEmpty() || services.contains(service);
    }

    /** What is ended is ended at once, whatever its days say. */
    public Standing standing(LocalDate today) {
        if (ended != null) {
            return Standing.ENDED;
        }
        if (today.isBefore(from)) {
            return Standing.TO_COME;
        }
        return until != null && today.isAfter(until) ? Standing.OVER : Standing.HOLDS;
    }

    /** Whether both hold for one service on one day at least. */
    boolean overlaps(SigningRight other) {
        boolean days =
                (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
        boolean same = services.isEmpty()
                || other.services.isEmpty()
                || services.stream().anyMatch(other.services::contains);
        return days && same;
    }
}
