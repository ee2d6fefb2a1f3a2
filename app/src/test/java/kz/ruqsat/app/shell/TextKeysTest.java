package kz.ruqsat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every string a person sees exists in kk, ru and en, and none stands there for nothing. */
class TextKeysTest {

    private static final TextBook BOOK = TextBook.load();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9-]+}");

    /** A key in a source, or the literal beginning (with its dot) of keys put together at run time. */
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9-]+)+\\.?|[a-z]+\\.)\"");

    private static final Set<String> LITERALS = new TreeSet<>();
    private static final Set<String> FILES = new TreeSet<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        for (String module : List.of("core", "compiler", "eds", "app")) {
            collect(ROOT.resolve(module).resolve("src/main/java"), ".java");
        }
        collect(ROOT.resolve("app/src/main/jte"), ".jte");
        try (Stream<Path> files = Files.list(ROOT.resolve("app/src/main/resources/messages"))) {
            files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('_')))
                    .forEach(FILES::add);
        }
    }

    @Test
    void everyKeyExistsInAllLanguages() {
        Set<String> kk = BOOK.keys(Language.KK);
        assertThat(BOOK.keys(Language.RU)).containsExactlyInAnyOrderElementsOf(kk);
        assertThat(BOOK.keys(Language.EN)).containsExactlyInAnyOrderElementsOf(kk);
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsFile() {
        assertThat(BOOK.keys(Language.KK)).allMatch(key -> FILES.contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void everyTextHasTheSamePlaceholdersInAllLanguages() {
        List<String> different = BOOK.keys(Language.KK).stream()
                .filter(key -> !placeholders(Language.KK, key).equals(placeholders(Language.RU, key))
                        || !placeholders(Language.KK, key).equals(placeholders(Language.EN, key)))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        for (Language language : Language.values()) {
            assertThat(BOOK.keys(language)).allMatch(key -> !text(language, key).isBlank());
        }
    }

    @Test
    void everyKeyInTheSourcesExists() {
        List<String> missing = LITERALS.stream()
                .filter(literal -> !literal.endsWith("."))
                .filter(literal -> FILES.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !BOOK.keys(Language.KK).contains(literal))
                .toList();
        assertThat(missing).as("used in the sources, not in messages/").isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        List<String> beginnings =
                LITERALS.stream().filter(literal -> literal.endsWith(".")).toList();
        List<String> unused = BOOK.keys(Language.KK).stream()
                .filter(key -> !LITERALS.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .sorted()
                .toList();
        assertThat(unused).as("in messages/, not used in the sources").isEmpty();
    }

    private static void collect(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(sources::add);
        }
        for (Path source : sources) {
            LITERAL.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(LITERALS::add);
        }
    }

    private static Set<String> placeholders(Language language, String key) {
        return PLACEHOLDER
                .matcher(text(language, key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String text(Language language, String key) {
        String text = BOOK.pattern(language, key);
        return text == null ? "" : text;
    }
}
