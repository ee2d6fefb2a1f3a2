package kz.ruqsat.app.delegation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.delegation.store.SubstitutionRows;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.delegation.Substitutions;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records who replaces whom, and ends it early. */
@Component
public class SubstitutionDesk {
    private static final int PAGE = 25;

    private final SubstitutionRows rows;
    private final Substitutes substitutes;
    private final People people;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    SubstitutionDesk(
            SubstitutionRows rows,
            Substitutes substitutes,
            People people,
            TransactionTemplate transaction,
            InstantSource time) {
        this.rows = rows;
        this.substitutes = substitutes;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
    }

    /** Whether the person may say who replaces somebody, himself at least. */
    public boolean mayDecide(Person person) {
        return substitutes.of(person).officers().stream().anyMatch(Substitutions::mayDecide);
    }

    /** Those of them who may be replaced by this person's word. */
    public List<Person> replaceable(Person person, List<Person> colleagues) {
        List<Officer> officers = substitutes.of(person).officers();
        return colleagues.stream()
                .filter(other -> decider(officers, other.iin()).isPresent())
                .toList();
    }

    /** Everybody of the body, by surname. */
    public List<Person> colleagues(Person person) {
        return people.staffOf(person.officer().body());
    }

    /**
     * The substitutions that this person may see, the latest first: of all the body, or those in which he takes part.
     *
     * @param before the id behind which the page begins, or {@link Long#MAX_VALUE}
     */
    public List<Replacement> page(Person person, boolean all, long before) {
        return rows.page(person.officer().body(), all ? null : person.iin(), before, PAGE);
    }

    /** As many as a page has. */
    public int pageSize() {
        return PAGE;
    }

    /** Records it, or tells why it can't be. Two at once for one body wait for one another. */
    public List<Reason> record(Person person, Substitution wanted) {
        Instant now = time.instant();
        LocalDate today = today();
        boolean colleagues = colleagues(person).stream()
                .map(Person::iin)
                .toList()
                .containsAll(List.of(wanted.absent(), wanted.substitute()));
        if (!colleagues) {
            return List.of(Reason.of("refusal.substitution.not-yours"));
        }
        Officer by = decider(substitutes.of(person).officers(), wanted.absent()).orElseGet(person::officer);
        return transaction.execute(_ -> {
            rows.lock(wanted.body());
            List<Reason> reasons = Substitutions.hindrances(rows.standing(wanted.body(), today), wanted, by, today);
            if (reasons.isEmpty()) {
                rows.add(wanted, person.iin(), now);
            }
            return reasons;
        });
    }

    /** Ends it now; false when it has ended already or is not this person's to end. */
    public boolean end(Person person, long id) {
        return rows.find(person.officer().body(), id)
                .filter(found -> endable(person, List.of(found)).contains(id))
                .map(_ -> rows.end(id, person.iin(), time.instant()))
                .orElse(false);
    }

    /** The ids of those that this person may end now. */
    public Set<Long> endable(Person person, List<Replacement> replacements) {
        List<Officer> officers = substitutes.of(person).officers();
        LocalDate today = today();
        return replacements.stream()
                .filter(r -> switch (r.standing(today)) {
                    case HOLDS, TO_COME -> true;
                    case OVER, ENDED -> false;
                })
                .filter(r -> decider(officers, r.substitution().absent()).isPresent())
                .map(Replacement::id)
                .collect(Collectors.toSet());
    }

    /** Today in Almaty. */
    public LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }

    private static Optional<Officer> decider(List<Officer> officers, Iin absent) {
        return officers.stream()
                .filter(officer -> Substitutions.mayDecide(officer, absent))
                .findFirst();
    }
}
