package kz.ruqsat.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void glossaryHasEveryPublicTypeOfTheCore() throws IOException {
        String glossary = Files.readString(Repository.ROOT.resolve("docs/glossary.md"));
        List<String> types = new ClassFileImporter()
                .importPackages("kz.ruqsat.core").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .filter(type -> !type.getName().contains("Test"))
                        .map(type -> type.getSimpleName())
                        .filter(name -> !name.equals("package-info"))
                        .toList();

        assertThat(types).hasSizeGreaterThan(40);
        assertThat(types).allMatch(name -> glossary.contains("`" + name + "`") || glossary.contains("`" + name + "."));
    }

    @Test
    void relativeLinksLeadSomewhere() {
        List<String> dead = Repository.files(".", ".md")
                .filter(file -> !file.toString().contains("/.git/"))
                .flatMap(DocumentsTest::deadLinks)
                .toList();

        assertThat(dead).isEmpty();
    }

    private static Stream<String> deadLinks(Path file) {
        return LINK.matcher(read(file))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .filter(target -> !Files.exists(file.resolveSibling(target)))
                .map(target -> Repository.ROOT.relativize(file) + " → " + target);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
