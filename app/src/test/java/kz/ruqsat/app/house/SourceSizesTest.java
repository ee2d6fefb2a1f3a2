package kz.ruqsat.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSizesTest {

    @Test
    void keepsFilesMethodsConstructorsAndNamesSmall() {
        List<Path> files = Stream.of("core", "compiler", "eds", "sandbox", "app")
                .flatMap(module -> Repository.files(module + "/src/main/java", ".java"))
                .toList();

        assertThat(files).hasSizeGreaterThan(200);
        assertThat(SourceSizes.faults(files)).isEmpty();
    }

    @Test
    void catchesWhatIsTooLarge(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ThingManager.java");
        Files.writeString(
                file,
                "class ThingManager {\n ThingManager(int a, int b, int c, int d, int e, int f) {}\n void run() {\n"
                        + "  ;\n".repeat(40) + " }\n" + "// more\n".repeat(300) + "}\n");

        assertThat(SourceSizes.faults(List.of(file)))
                .anyMatch(fault -> fault.contains("a name that says nothing"))
                .anyMatch(fault -> fault.contains("run has"))
                .anyMatch(fault -> fault.contains("takes 6 parameters"))
                .anyMatch(fault -> fault.contains("lines, at most 300"));
    }
}
