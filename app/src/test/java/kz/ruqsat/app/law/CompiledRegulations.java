package kz.ruqsat.app.law;

import java.nio.file.Path;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compiler;

/** The regulations of this repository for tests that need no application around them. */
public final class CompiledRegulations {
    private static final Laws LAWS =
            new CompiledLaws(((Compiled) Compiler.compile(Path.of("..", "regulations"))).law());

    private CompiledRegulations() {}

    public static Laws laws() {
        return LAWS;
    }
}
