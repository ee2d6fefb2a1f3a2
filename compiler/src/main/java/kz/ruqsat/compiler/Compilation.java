package kz.ruqsat.compiler;

import java.util.List;

/** What became of the regulations: the law, or everything that is wrong with them. */
public sealed interface Compilation {

    /** They are sound. */
    record Compiled(Law law) implements Compilation {}

    /** They are not; in order of file, line and column. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
