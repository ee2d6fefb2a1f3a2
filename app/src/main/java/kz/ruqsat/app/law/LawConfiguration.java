package kz.ruqsat.app.law;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.ruqsat.app.Settings;
import kz.ruqsat.compiler.Compilation;
import kz.ruqsat.compiler.Compiler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compiles the regulations once, at the start; a regulation that is not sound keeps the system from starting. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    Laws laws(Settings settings) {
        Path folder = settings.regulations();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "No regulations in " + folder.toAbsolutePath() + ": set ruqsat.regulations to their folder");
        }
        return switch (Compiler.compile(folder)) {
            case Compilation.Compiled compiled -> new CompiledLaws(compiled.law());
            case Compilation.Rejected rejected -> {
                StringBuilder all = new StringBuilder("The regulations are not sound:");
                rejected.diagnostics()
                        .forEach(
                                diagnostic -> all.append(System.lineSeparator()).append(diagnostic));
                throw new IllegalStateException(all.toString());
            }
        };
    }
}
