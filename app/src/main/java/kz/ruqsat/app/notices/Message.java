package kz.ruqsat.app.notices;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is told.
 *
 * @param key what it tells, such as {@code application/KZ…/5}: the same to the same person is told once
 * @param words the beginning of the keys of its texts, dot included: {@code subject} (one line), {@code text} (one to
 *     three sentences), {@code sms} (short; no name, no IIN)
 * @param arguments for the texts: String, Long, Instant, LocalDate, LocalText or Reason
 * @param link the path of the page where it goes on, or null
 * @param paragraph of the act that it fulfils, or null
 */
public record Message(
        String key,
        Topic topic,
        String words,
        Map<String, Object> arguments,
        @Nullable String link,
        @Nullable String paragraph,
        Instant at) {
    public Message {
        arguments = new TreeMap<>(arguments);
        if (!words.endsWith(".")) {
            throw new IllegalArgumentException("The beginning of keys ends with a dot: " + words);
        }
    }
}
