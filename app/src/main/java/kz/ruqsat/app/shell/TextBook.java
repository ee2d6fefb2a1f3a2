package kz.ruqsat.app.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text that a person sees, in all three languages: the files {@code messages/<feature>_{kk,ru,en}.properties}
 * (UTF-8). A key begins with the name of its file, so that two features never meet in one key.
 */
public final class TextBook {

    private final Map<Language, Map<String, String>> words;

    private TextBook(Map<Language, Map<String, String>> words) {
        this.words = words;
    }

    /** Reads all the files that the program brings; fails when one cannot be read. */
    public static TextBook load() {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, read("classpath*:messages/*_" + code(language) + ".properties"));
        }
        return new TextBook(words);
    }

    /** The texts in one language. */
    public Texts in(Language language) {
        return new Texts(this, language);
    }

    /** The keys that exist in this language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(words(language).keySet());
    }

    /** The text as it stands in the file, placeholders and all, or null when there is none. */
    public @Nullable String pattern(Language language, String key) {
        return words(language).get(key);
    }

    /** The two letters of ISO 639-1, as in {@code lang="kk"}. */
    public static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> words(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(String pattern) {
        Map<String, String> words = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> words.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Texts cannot be read: " + pattern, e);
        }
        return Map.copyOf(words);
    }
}
