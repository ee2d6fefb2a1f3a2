package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

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

    /** Whether this rule asks anybody about a request with these facts. */
    public boolean asks(Map<String, List<String>> facts) {
        return when.entrySet().stream()
                .allMatch(field ->
                        facts.getOrDefault(field.getKey(), List.of()).stream().anyMatch(field.getValue()::contains));
    }

    /**
     * The bodies to be asked about a request with these facts: one for each value of the field that chooses the body. None
     * when this rule does not ask, or when the request leaves that field empty.
     */
    public List<String> bodiesFor(Map<String, List<String>> facts) {
        return asks(facts) ? fill(body, facts) : List.of();
    }

    private static List<String> fill(String text, Map<String, List<String>> facts) {
        Matcher field = FIELD.matcher(text);
        if (!field.find()) {
            return List.of(text);
        }
        String before = text.substring(0, field.start());
        List<String> rests = fill(text.substring(field.end()), facts);
        return facts.getOrDefault(field.group(1), List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .flatMap(value -> rests.stream().map(rest -> before + value + rest))
                .toList();
    }
}
