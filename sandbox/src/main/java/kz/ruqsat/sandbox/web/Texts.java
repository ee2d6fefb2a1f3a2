package kz.ruqsat.sandbox.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The sandbox's own page texts in one language: {@code texts_kk.properties} and its sisters. */
public final class Texts {
    private final String language;
    private final Properties texts = new Properties();

    private Texts(String language) {
        this.language = language;
        var name = "/kz/ruqsat/sandbox/texts_" + language + ".properties";
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** @param language kk, ru or en */
    public static Texts of(String language) {
        return new Texts(language);
    }

    public String language() {
        return language;
    }

    public String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> language + " lacks the text " + key);
    }

    java.util.Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
