package kz.ruqsat.app.law;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compilation.Rejected;
import kz.ruqsat.compiler.Compiler;
import kz.ruqsat.compiler.Law;

/**
 * What the subcommands over the regulations share: {@code --regulations=DIR} says where they lie, everything else is the
 * subcommand's own.
 */
public record RegulationsFolder(Path folder, List<String> arguments) {
    public static final int SOUND = 0;
    public static final int UNSOUND = 1;
    public static final int USAGE = 64;

    private static final String OPTION = "--regulations=";

    public static RegulationsFolder of(List<String> arguments) {
        Path folder = arguments.stream()
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> Path.of(argument.substring(OPTION.length())))
                .findFirst()
                .orElse(Path.of("regulations"));
        List<String> own = new ArrayList<>(arguments);
        own.removeIf(argument -> argument.startsWith(OPTION));
        return new RegulationsFolder(folder, List.copyOf(own));
    }

    /** The law, or empty after everything that is wrong with it was printed. */
    public Optional<Law> compile(PrintStream errors) {
        if (!Files.isDirectory(folder)) {
            errors.println("There is no folder of regulations at " + folder.toAbsolutePath());
            return Optional.empty();
        }
        return switch (Compiler.compile(folder)) {
            case Compiled(Law law) -> Optional.of(law);
            case Rejected(var diagnostics) -> {
                diagnostics.forEach(errors::println);
                yield Optional.empty();
            }
        };
    }
}
