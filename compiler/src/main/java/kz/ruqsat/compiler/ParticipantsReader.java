package kz.ruqsat.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.regulation.Numbered;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;

/**
 * Reads the provider's units and employees who take part (paragraph 7) and proves that nobody acts who is not listed and
 * that nobody is listed who does nothing; where the act has it so, {@code without-step} tells the reading.
 */
final class ParticipantsReader {
    private final Wording wording;
    private final Vocabulary vocabulary;
    private final Map<Role, Value> idle = new LinkedHashMap<>();
    private final List<Role> listed = new ArrayList<>();

    ParticipantsReader(Wording wording, Vocabulary vocabulary) {
        this.wording = wording;
        this.vocabulary = vocabulary;
    }

    List<Numbered> read(Value list) {
        return list.list(item -> item.fields(f -> {
            Role role = f.get("role").choice("a role", vocabulary.roleWords());
            listed.add(role);
            Optional<Value> reason = f.find("without-step");
            reason.ifPresentOrElse(wording::text, () -> idle.put(role, f.get("role")));
            return new Numbered(
                    f.get("number").wholeNumber(), wording.text(f.get("text")), wording.source(f.get("source")));
        }));
    }

    /** Only of a regulation that could be read: a stand-in for a misspelt role is nobody. */
    void checkAgainstSteps(List<Variant> variants, Value list) {
        if (list.problems() > 0) {
            return;
        }
        List<Role> acting = variants.stream()
                .flatMap(variant -> variant.procedure().steps().stream())
                .map(Step::role)
                .distinct()
                .toList();
        idle.forEach((role, place) -> {
            if (!acting.contains(role)) {
                place.wrong(
                        "the participant \"" + role + "\", who has no step",
                        "a step of that role, or the reading under without-step",
                        role);
            }
        });
        acting.stream()
                .filter(role -> list.isList() && !listed.contains(role))
                .forEach(role -> list.wrong(
                        "steps of \"" + role + "\", who is no participant",
                        "everybody who acts among the participants",
                        role));
    }
}
