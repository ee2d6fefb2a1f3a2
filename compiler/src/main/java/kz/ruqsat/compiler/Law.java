package kz.ruqsat.compiler;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.regulation.MonthlyIndex;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;

/**
 * All regulations, in all their editions, with what they share.
 *
 * @param editions sorted by regulation, and within one by the day from which the edition is in force
 * @param calendar the provider's working time
 * @param monthlyIndex the monthly calculation index by date
 * @param vocabulary the words that the regulations use
 */
public record Law(List<Edition> editions, WorkingCalendar calendar, MonthlyIndex monthlyIndex, Vocabulary vocabulary) {
    public Law {
        editions = editions.stream().sorted(Edition.ORDER).toList();
    }

    /**
     * One edition of a regulation.
     *
     * @param forms the JSON Schema of the request form as text, by the kind of request, such as {@code issue}
     * @param cases worked examples, which have to hold
     */
    public record Edition(Regulation regulation, Map<String, String> forms, List<Case> cases) {
        static final Comparator<Edition> ORDER = Comparator.comparing(
                        (Edition e) -> e.regulation().id().value())
                .thenComparing(e -> e.regulation().inForceFrom());

        public Edition {
            forms = Map.copyOf(forms);
            cases = List.copyOf(cases);
        }

        /** The form of that kind of request; an unknown kind is a fault of the caller. */
        public String form(String request) {
            String form = forms.get(request);
            if (form == null) {
                throw new IllegalArgumentException("No form for " + request + " in " + regulation.id());
            }
            return form;
        }
    }

    /** The edition under which an application filed on that day is worked, or empty before the first one. */
    public Optional<Edition> inForce(RegulationId id, LocalDate day) {
        return editions.stream()
                .filter(e -> e.regulation().id().equals(id))
                .filter(e -> !e.regulation().inForceFrom().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** The edition in force from exactly that day, as an application keeps it. */
    public Optional<Edition> edition(RegulationId id, LocalDate inForceFrom) {
        return editions.stream()
                .filter(e -> e.regulation().id().equals(id))
                .filter(e -> e.regulation().inForceFrom().equals(inForceFrom))
                .findFirst();
    }

    /** The regulations that are in force on that day, one edition each. */
    public List<Edition> inForce(LocalDate day) {
        return editions.stream()
                .map(e -> e.regulation().id())
                .distinct()
                .flatMap(id -> inForce(id, day).stream())
                .toList();
    }
}
