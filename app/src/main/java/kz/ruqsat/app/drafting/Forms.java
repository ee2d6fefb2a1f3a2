package kz.ruqsat.app.drafting;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.core.regulation.RegulationId;
import org.springframework.stereotype.Component;

/** The request forms, read once for each edition and kind of request. */
@Component
public class Forms {
    private final Laws laws;
    private final Map<Key, FormSchema> known = new ConcurrentHashMap<>();

    Forms(Laws laws) {
        this.laws = laws;
    }

    private record Key(RegulationId regulation, LocalDate edition, String covered) {}

    public FormSchema of(Draft.Wanted service) {
        return of(service.regulation(), service.edition(), service.covered());
    }

    /** The form of that kind of request in that edition. */
    public FormSchema of(RegulationId regulation, LocalDate edition, String covered) {
        return known.computeIfAbsent(
                new Key(regulation, edition, covered),
                key -> FormSchema.of(laws.formSchema(key.regulation(), key.edition(), key.covered())));
    }
}
