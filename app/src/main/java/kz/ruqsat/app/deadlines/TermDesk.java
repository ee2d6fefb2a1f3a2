package kz.ruqsat.app.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.deadlines.TermFilter.Moments;
import kz.ruqsat.app.deadlines.TermFilter.Within;
import kz.ruqsat.app.deadlines.store.OpenTermRows;
import kz.ruqsat.app.deadlines.store.OpenTermRows.Place;
import kz.ruqsat.app.deadlines.store.SignalRows;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Superiors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is about to break in a body, and what was escalated: for its superiors. */
@Component
public class TermDesk {
    /** A table for a spreadsheet has at most so many lines. */
    public static final int EXPORT = 5000;

    private static final int PAGE = 25;
    private static final int BOUND = 20_000;

    private final OpenTermRows rows;
    private final SignalRows signals;
    private final Substitutes substitutes;
    private final InstantSource time;

    TermDesk(OpenTermRows rows, SignalRows signals, Substitutes substitutes, InstantSource time) {
        this.rows = rows;
        this.signals = signals;
        this.substitutes = substitutes;
        this.time = time;
    }

    /** Whether the person is above others of the body, himself or in another's place. */
    public boolean superior(Person person) {
        return substitutes.of(person).officers().stream()
                .flatMap(officer -> officer.roles().stream())
                .anyMatch(Superiors::superior);
    }

    /** A page of the terms of the person's body. Two statements. */
    public Breaking breaking(Person person, TermFilter filter, @Nullable String after) {
        String provider = person.officer().body();
        Moments moments = moments();
        List<TermGroup> groups = rows.groups(provider, moments, BOUND);
        Map<Within, Long> counts = new EnumMap<>(Within.class);
        for (Within within : Within.values()) {
            counts.put(
                    within,
                    groups.stream()
                            .filter(group -> group.fits(filter))
                            .mapToLong(group -> group.count(within))
                            .sum());
        }
        Within shown = filter.within() == null ? mostUrgent(counts) : filter.within();
        List<TermLine> lines = rows.page(provider, filter, moments.span(shown), place(after), PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<TermLine> page = more ? lines.subList(0, PAGE) : lines;
        return new Breaking(
                groups, shown, counts, page, more ? place(page.getLast().term()) : null);
    }

    /** The lines of the filter for a spreadsheet, of all spans where none is chosen. */
    public List<TermLine> export(Person person, TermFilter filter) {
        Moments moments = moments();
        TermFilter.Span span = filter.within() == null
                ? new TermFilter.Span(Instant.EPOCH, moments.span(Within.LATER).end())
                : moments.span(filter.within());
        return rows.page(person.officer().body(), filter, span, Place.START, EXPORT);
    }

    /** A page of what was escalated to the person, the latest first. */
    public List<Said> escalations(Person person, long before) {
        List<Officer> officers = substitutes.of(person).officers();
        return signals.escalatedTo(officers, before, PAGE);
    }

    /** As many as a page has. */
    public int pageSize() {
        return PAGE;
    }

    private Moments moments() {
        Instant now = time.instant();
        LocalDate today = now.atZone(Laws.ZONE).toLocalDate();
        return new Moments(now, midnight(today.plusDays(1)), midnight(today.plusDays(8)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Laws.ZONE).toInstant();
    }

    private static Within mostUrgent(Map<Within, Long> counts) {
        return Arrays.stream(Within.values())
                .filter(within -> counts.getOrDefault(within, 0L) > 0)
                .findFirst()
                .orElse(Within.TODAY);
    }

    private static String place(OpenTerm last) {
        return last.due() + "_" + last.application() + "_" + last.item();
    }

    private static Place place(@Nullable String after) {
        String[] parts = after == null ? new String[0] : after.split("_", 3);
        try {
            return parts.length == 3 ? new Place(Instant.parse(parts[0]), parts[1], parts[2]) : Place.START;
        } catch (DateTimeParseException e) {
            return Place.START;
        }
    }
}
