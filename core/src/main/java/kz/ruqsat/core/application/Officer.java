package kz.ruqsat.core.application;

import java.util.Set;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;

/** An employee of a state body who acts in a step, with the roles of the position held at that moment. */
public record Officer(Iin iin, String name, String body, Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
    }
}
