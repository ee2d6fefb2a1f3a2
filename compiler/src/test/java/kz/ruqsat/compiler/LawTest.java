package kz.ruqsat.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.core.regulation.RegulationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawTest {
    private static final Path SOUND = Path.of("src", "test", "resources", "sound");
    private static final RegulationId SAMPLE = new RegulationId("sample-licence");

    @Test
    void knowsTheEditionInForceOnADay(@TempDir Path folder) throws IOException {
        copy(SOUND, folder);
        Path second = folder.resolve("sample-licence").resolve("2027-01-01");
        copy(SOUND.resolve("sample-licence"), second);
        Path regulation = second.resolve("regulation.yaml");
        Files.writeString(regulation, Files.readString(regulation).replace("day: 2020-01-01", "day: 2027-01-01"));

        Law law = compiled(folder);

        assertThat(from(law.inForce(SAMPLE, LocalDate.of(2019, 12, 31)))).isEmpty();
        assertThat(from(law.inForce(SAMPLE, LocalDate.of(2026, 12, 31)))).contains(LocalDate.of(2020, 1, 1));
        assertThat(from(law.inForce(SAMPLE, LocalDate.of(2027, 1, 1)))).contains(LocalDate.of(2027, 1, 1));
        assertThat(law.inForce(LocalDate.of(2027, 6, 1))).hasSize(1);
        assertThat(law.edition(SAMPLE, LocalDate.of(2020, 1, 1))).isPresent();
    }

    @Test
    void rejectsAnEditionInAFolderOfAnotherDay(@TempDir Path folder) throws IOException {
        copy(SOUND, folder);
        copy(SOUND.resolve("sample-licence"), folder.resolve("sample-licence").resolve("2027-01-01"));

        assertThat(Compiler.compile(folder).toString())
                .contains("found an edition from 2020-01-01, expected the day of its folder's name");
    }

    @Test
    void asksEachRequestOnlyForItsFields() {
        Law.Edition edition =
                compiled(SOUND).inForce(SAMPLE, LocalDate.of(2026, 1, 1)).orElseThrow();

        assertThat(edition.form("issue"))
                .startsWith("{\"$schema\":")
                .contains("\"required\":[\"region\"]", "\"remark\":{")
                .doesNotContain("previous", "x-only-for", "x-requests");
        assertThat(edition.form("reissue")).contains("\"required\":[\"region\",\"previous\"]", "\"^[0-9]+$\"");
    }

    private static Law compiled(Path folder) {
        return Compiler.compile(folder) instanceof Compiled(Law law) ? law : failed(folder);
    }

    private static Law failed(Path folder) {
        throw new AssertionError(Compiler.compile(folder));
    }

    private static Optional<LocalDate> from(Optional<Law.Edition> edition) {
        return edition.map(e -> e.regulation().inForceFrom());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
