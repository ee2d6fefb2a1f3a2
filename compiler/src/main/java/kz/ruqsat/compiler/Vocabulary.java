package kz.ruqsat.compiler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kz.ruqsat.core.deadline.TermUnit;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.LocalText;

/**
 * The words that every regulation uses, named in three languages ({@code common/vocabulary.yaml}), in the file's order.
 *
 * @param systems the information systems named in the acts, by the ids that flows use
 * @param bodies the state bodies, by their ids ({@code common/bodies.yaml})
 */
public record Vocabulary(
        Map<Role, LocalText> roles,
        Map<Action, LocalText> actions,
        Map<Decision, LocalText> decisions,
        Map<TermUnit, LocalText> units,
        Map<Channel, LocalText> channels,
        Map<String, LocalText> systems,
        Map<String, Body> bodies) {

    /**
     * A state body.
     *
     * @param provider whether it provides services itself; otherwise it is asked for consent
     */
    public record Body(boolean provider, LocalText name) {}

    /** Reads the files. Roles and systems are what it lists; every action, decision, unit and channel has to be named. */
    static Vocabulary read(Value file, Value bodies) {
        return file.fields(f -> new Vocabulary(
                named(f.get("roles"), key -> key.as(Role::new, "a role's name, such as division-head")),
                constants(f.get("actions"), "an action", Action.values()),
                constants(f.get("decisions"), "a decision", Decision.values()),
                constants(f.get("units"), "a unit", TermUnit.values()),
                constants(f.get("channels"), "a channel", Channel.values()),
                named(f.get("systems"), Value::text),
                bodies.fields(b -> bodies(b.get("bodies")))));
    }

    private static Map<String, Body> bodies(Value mapping) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (Value.Entry entry : mapping.entries()) {
            bodies.put(
                    entry.name(),
                    entry.value().fields(f -> new Body(f.get("provider").flag(), Wording.ANY.text(f.get("name")))));
        }
        return bodies;
    }

    Map<String, String> providerWords() {
        Map<String, String> words = new LinkedHashMap<>();
        bodies.forEach((id, body) -> {
            if (body.provider()) {
                words.put(id, id);
            }
        });
        return words;
    }

    private static <K> Map<K, LocalText> named(Value mapping, Function<Value, K> key) {
        Map<K, LocalText> names = new LinkedHashMap<>();
        if (mapping.isMapping() && mapping.entries().isEmpty()) {
            mapping.wrong("nothing", "at least one name", names);
        }
        mapping.entries().forEach(entry -> names.put(key.apply(entry.key()), Wording.ANY.text(entry.value())));
        return names;
    }

    private static <E extends Enum<E>> Map<E, LocalText> constants(Value mapping, String what, E[] constants) {
        Map<E, LocalText> names = named(mapping, key -> key.constant(what, constants));
        for (E constant : constants) {
            if (mapping.isMapping() && !names.containsKey(constant)) {
                mapping.wrong("no \"" + ConstantName.of(constant) + "\"", what + " named in three languages", names);
            }
        }
        return names;
    }

    /** The roles by their words. */
    Map<String, Role> roleWords() {
        Map<String, Role> words = new LinkedHashMap<>();
        roles.keySet().forEach(role -> words.put(role.value(), role));
        return words;
    }

    Map<String, String> systemWords() {
        Map<String, String> words = new LinkedHashMap<>();
        systems.keySet().forEach(system -> words.put(system, system));
        return words;
    }
}
