package kz.ruqsat.app.delegation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.delegation.store.SubstitutionRows;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;

/** Who acts in whose place now. Each question is one SQL statement. */
@Component
public class Substitutes {
    private final SubstitutionRows rows;
    private final InstantSource time;

    Substitutes(SubstitutionRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * As whom this person may act today.
     *
     * @throws IllegalStateException for applicants
     */
    public ActingNow of(Person person) {
        List<Replacement> today = rows.holding(person.officer(), today());
        return new ActingNow(
                person.officer(),
                today.stream()
                        .filter(r -> r.substitution().substitute().equals(person.iin()))
                        .toList(),
                today.stream()
                        .filter(r -> r.substitution().absent().equals(person.iin()))
                        .findFirst()
                        .orElse(null));
    }

    /** Everybody of the body who is replaced today, by IIN. */
    public Map<Iin, Replacement> absentOf(String body) {
        Map<Iin, Replacement> absent = new HashMap<>();
        rows.holding(body, today()).forEach(r -> absent.put(r.substitution().absent(), r));
        return absent;
    }

    private LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }
}
