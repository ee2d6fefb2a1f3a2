package kz.ruqsat.app.deadlines;

import java.util.List;
import java.util.Map;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.deadlines.TermSignal.Party;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Superiors;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/**
 * Which superiors hear of a term that is over: by the roles of the regulation from the nearest up, as far as the body has
 * somebody in the role. The superior who holds the role in this very case hears of it, else everybody with the role. Of
 * another body's delay the superiors at the provider hear: who stands above whom elsewhere is not ours to know.
 */
@Component
class Escalations {
    private final TermRules rules;
    private final People people;
    private final Casework casework;

    Escalations(TermRules rules, People people, Casework casework) {
        this.rules = rules;
        this.people = people;
        this.casework = casework;
    }

    /** The superiors from the one behind those who were told, up to so many in all; empty when all were told. */
    List<Party> of(OpenTerm term, int told, int wanted) {
        String waits = term.waits() == null ? "executor" : term.waits();
        List<Role> above = Superiors.of(rules.variant(term).procedure(), new Role(waits));
        if (wanted <= told || above.size() <= told) {
            return List.of();
        }
        List<Role> held = above.stream()
                .filter(role -> !people.officers(term.provider(), role.value()).isEmpty())
                .toList();
        if (held.size() <= told) {
            return List.of();
        }
        Map<Role, Iin> holders = holders(term.application());
        return held.subList(told, Math.min(wanted, held.size())).stream()
                .map(role -> new Party(term.provider(), role, holders.get(role)))
                .toList();
    }

    private Map<Role, Iin> holders(UnifiedNumber application) {
        return casework.find(application)
                .map(found -> found.state() instanceof InReview review ? review.holders() : Map.<Role, Iin>of())
                .orElse(Map.of());
    }
}
