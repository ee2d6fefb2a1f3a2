package kz.ruqsat.core.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the law says no. Never a sentence: the sentence is made from the key in the reader's language.
 *
 * @param key the text key, such as {@code refusal.unpaid}
 * @param paragraph the paragraph of the act that says so, or null when it follows from the system's own order
 * @param arguments named values for the text
 */
public record Reason(String key, @Nullable String paragraph, Map<String, String> arguments) {
    public Reason {
        arguments = Map.copyOf(arguments);
    }

    public static Reason of(String key) {
        return new Reason(key, null, Map.of());
    }

    public static Reason of(String key, Source source) {
        return new Reason(key, source.paragraph(), Map.of());
    }

    public static Reason of(String key, String argument, String value) {
        return new Reason(key, null, Map.of(argument, value));
    }
}
