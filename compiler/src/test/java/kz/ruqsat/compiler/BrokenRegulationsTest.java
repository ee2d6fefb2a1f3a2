package kz.ruqsat.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compilation.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code broken/} makes one mistake in the sound regulations: the file's name in {@code sound/}, then the
 * text that is there, then the text that stands there instead, then the message that has to come.
 */
class BrokenRegulationsTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Pattern FORM =
            Pattern.compile("(\\S+)\\R<<<\\R(.*?)\\R?===\\R(.*?)\\R?>>>\\R(.+)", Pattern.DOTALL);

    static Stream<String> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("broken"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsTheMistake(String name, @TempDir Path folder) throws IOException {
        Matcher mistake =
                FORM.matcher(Files.readString(RESOURCES.resolve("broken").resolve(name)));
        assertThat(mistake.matches()).as("the form of %s", name).isTrue();
        copySound(folder);
        Path file = folder.resolve(mistake.group(1));
        String sound = Files.readString(file);
        assertThat(sound.split(Pattern.quote(mistake.group(2)), -1))
                .as("places to break")
                .hasSizeGreaterThan(1);
        Files.writeString(
                file, sound.replaceFirst(Pattern.quote(mistake.group(2)), Matcher.quoteReplacement(mistake.group(3))));
        assertThat(complaints(folder)).isEqualTo(mistake.group(4).strip());
    }

    @Test
    void findsNothingInTheSoundOnes() {
        assertThat(complaints(RESOURCES.resolve("sound"))).isEmpty();
    }

    @Test
    void tellsAllMistakesAtOnce(@TempDir Path folder) throws IOException {
        copySound(folder);
        Path file = folder.resolve("sample-licence").resolve("regulation.yaml");
        Files.writeString(file, Files.readString(file).replace("        role: expert", "        role: exprt"));
        assertThat(complaints(folder).lines()).hasSize(3).allMatch(line -> line.contains("did you mean \"expert\"?"));
    }

    @Test
    void tellsThatAFileIsNoText(@TempDir Path folder) throws IOException {
        copySound(folder);
        Files.write(folder.resolve("common").resolve("fees.yaml"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(complaints(folder))
                .isEqualTo("common/fees.yaml:1:1: found bytes that are no UTF-8, expected text in UTF-8");
    }

    @Test
    void tellsThatAFileIsMissing(@TempDir Path folder) throws IOException {
        copySound(folder);
        Files.delete(folder.resolve("sample-licence").resolve("cases.yaml"));
        assertThat(complaints(folder))
                .isEqualTo("sample-licence/cases.yaml:1:1: found no such file, expected this file");
    }

    @Test
    void readsWhatWindowsWrites(@TempDir Path folder) throws IOException {
        copySound(folder);
        Path file = folder.resolve("sample-licence").resolve("regulation.yaml");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(complaints(folder)).isEmpty();
    }

    @Test
    void survivesAPassageThatRepeatsItself(@TempDir Path folder) throws IOException {
        copySound(folder);
        Path file = folder.resolve("sample-licence").resolve("form.schema.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"x-title\": {\"kk\": \"Ескерту\"",
                                "\"x-title\": &a {\"x\": *a, \"kk\": \"Ескерту\""));
        assertThat(complaints(folder)).contains("found the key \"x\", expected a known key");
    }

    private static String complaints(Path folder) {
        List<Diagnostic> found = switch (Compiler.compile(folder)) {
            case Compiled(Law law) -> CaseRunner.run(law);
            case Rejected(List<Diagnostic> diagnostics) -> diagnostics;
        };
        return String.join("\n", found.stream().map(Diagnostic::toString).toList());
    }

    private static void copySound(Path to) throws IOException {
        Path sound = RESOURCES.resolve("sound");
        try (Stream<Path> files = Files.walk(sound)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, to.resolve(sound.relativize(file))));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
