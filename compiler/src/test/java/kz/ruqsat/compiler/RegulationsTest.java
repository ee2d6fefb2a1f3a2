package kz.ruqsat.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compilation.Rejected;
import org.junit.jupiter.api.Test;

/** The regulations that Ruqsat ships. */
class RegulationsTest {
    static final Path FOLDER = Path.of("..", "regulations");

    static Law law() {
        return switch (Compiler.compile(FOLDER)) {
            case Compiled(Law law) -> law;
            case Rejected(var diagnostics) ->
                throw new AssertionError(
                        diagnostics.stream().map(Diagnostic::toString).reduce("", (a, b) -> a + "\n" + b));
        };
    }

    @Test
    void areSound() {
        assertThat(law().editions()).isNotEmpty();
    }

    @Test
    void holdTheirExamples() {
        assertThat(CaseRunner.run(law())).isEmpty();
    }
}
