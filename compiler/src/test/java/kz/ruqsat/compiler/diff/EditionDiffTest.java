package kz.ruqsat.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compiler;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sound sample, and a later edition of it in which one thing is different. */
class EditionDiffTest {
    private static final Path SOUND = Path.of("src", "test", "resources", "sound");

    @TempDir
    Path folder;

    @Test
    void findsNothingInTheSameEdition() throws IOException {
        assertThat(changes("no such text", "no such text")).isEmpty();
    }

    @Test
    void tellsAShorterTerm() throws IOException {
        assertThat(changes("allowed: 5 working-days", "allowed: 3 working-days"))
                .containsExactly("Chief expert (expert): Step – term: was 5 working day, is 3 working day (5)");
    }

    @Test
    void tellsWhoActsNow() throws IOException {
        assertThat(changes("role: clerk", "role: expert"))
                .containsExactly(
                        "Chief expert (expert): Step – who does it: was Office clerk, is Chief expert (expert) (5)");
    }

    @Test
    void tellsAHigherFee() throws IOException {
        assertThat(changes("indices: 10", "indices: 12"))
                .containsExactly("Applicant: Issue – fee (monthly indices): was 10, is 12 (5)");
    }

    @Test
    void tellsANewDocument() throws IOException {
        String added = """
                    documents:
                      - document: map
                        title: {kk: Карта, ru: Карта, en: Map}
                        hint: {kk: Карта, ru: Карта, en: Map}
                        mandatory: false
                        source: "5"
                """;
        assertThat(changes("    documents:\n", added)).containsExactly("Applicant: document added: Map (5)");
    }

    @Test
    void tellsThatADocumentBecameOptional() throws IOException {
        assertThat(changes("mandatory: true", "mandatory: false"))
                .containsExactly("Applicant: Plan: was mandatory, is optional (5)");
    }

    @Test
    void tellsWhatABodysSilenceMeansNow() throws IOException {
        assertThat(changes("silence: consent", "silence: waits"))
                .containsExactly("ecology-{region}: Question – silence: was CONSENT, is WAITS (5)");
    }

    private List<String> changes(String text, String instead) throws IOException {
        Path later = folder.resolve("sample-licence").resolve("2026-01-01");
        copy(SOUND, folder);
        copy(SOUND.resolve("sample-licence"), later);
        Path file = later.resolve("regulation.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("day: 2020-01-01", "day: 2026-01-01")
                        .replace(text, instead));
        Law law = ((Compiled) Compiler.compile(folder)).law();
        return EditionDiff.of(law.editions().getFirst(), law.editions().getLast(), law.vocabulary()).stream()
                .map(change -> change.whom().in(Language.EN) + ": "
                        + change.what().in(Language.EN) + " (" + change.paragraph() + ")")
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
