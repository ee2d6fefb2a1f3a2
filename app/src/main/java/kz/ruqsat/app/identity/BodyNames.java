package kz.ruqsat.app.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.app.path.Names;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.stereotype.Component;

/**
 * The bodies' names for the path and the sentences of the pages. A name is asked of the database once: names change
 * only with an import, at a start.
 */
@Component
class BodyNames implements Names {
    private final People people;
    private final Map<String, LocalText> known = new ConcurrentHashMap<>();

    BodyNames(People people) {
        this.people = people;
    }

    @Override
    public Optional<LocalText> body(String id) {
        LocalText name = known.get(id);
        if (name != null) {
            return Optional.of(name);
        }
        Optional<LocalText> found = people.body(id).map(Body::name);
        found.ifPresent(text -> known.put(id, text));
        return found;
    }
}
