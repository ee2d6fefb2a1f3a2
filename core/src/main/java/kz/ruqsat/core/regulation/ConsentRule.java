package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/**
 * Which other state body is asked for its consent, when, and in which term it answers.
 *
 * @param id such as {@code ecology}
 * @param question what the body is asked
 * @param body the body's id; {@code {field}} in it stands for the value of that field of the request, so that a body is
 *     chosen by location: {@code ecology-{region}}
 * @param when asked only if each of these fields of the request has one of these values; empty: always
 * @param silence what no answer within the term means
 */
public record ConsentRule(
        String id,
        LocalText question,
        String body,
        Map<String, List<String>> when,
        Term term,
        Silence silence,
        Source source) {
    public ConsentRule {
        when = Map.copyOf(when);
    }

    /** What it means when a body does not answer within its term. */
    public enum Silence {
        /** Silence is consent. */
        CONSENT,
        /** The application waits for the answer. */
        WAITS
    }

    /** The body to be asked about a request with these facts, or empty when this rule does not ask. */
    public Optional<String> bodyFor(Map<String, List<String>> facts) {
        boolean asks = when.entrySet().stream()
                .allMatch(field ->
                        facts.getOrDefault(field.getKey(), List.of()).stream().anyMatch(field.getValue()::contains));
        return asks ? Optional.of(fill(facts)) : Optional.empty();
    }

    private String fill(Map<String, List<String>> facts) {
        String filled = body;
        for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
            if (!fact.getValue().isEmpty()) {
                filled = filled.replace(
                        "{" + fact.getKey() + "}", fact.getValue().getFirst());
            }
        }
        return filled;
    }
}
