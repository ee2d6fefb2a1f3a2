package kz.ruqsat.app.signers;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.SigningRights;
import org.springframework.stereotype.Component;

/** Who decides of rights in a body, and of whose. */
@Component
class Colleagues {
    private final Substitutes substitutes;
    private final People people;

    Colleagues(Substitutes substitutes, People people) {
        this.substitutes = substitutes;
        this.people = people;
    }

    /** The person as one who decides: as the head, or in the head's place. */
    Optional<Officer> decider(Person person) {
        return substitutes.of(person).officers().stream()
                .filter(SigningRights::mayDecide)
                .findFirst();
    }

    /** Everybody of the person's body, by surname. */
    List<Person> of(Person person) {
        return people.staffOf(person.officer().body());
    }
}
