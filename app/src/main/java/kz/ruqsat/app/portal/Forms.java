package kz.ruqsat.app.portal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.form.FormSchema;
import org.springframework.stereotype.Component;

/** The request forms, read once for each edition and kind of request. */
@Component
class Forms {
    private final Laws laws;
    private final Map<Draft.Wanted, FormSchema> known = new ConcurrentHashMap<>();

    Forms(Laws laws) {
        this.laws = laws;
    }

    FormSchema of(Draft.Wanted service) {
        return known.computeIfAbsent(
                service, s -> FormSchema.of(laws.formSchema(s.regulation(), s.edition(), s.covered())));
    }
}
