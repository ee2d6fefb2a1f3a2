package kz.ruqsat.app.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads Java sources with the compiler's own parser and says what is too large or badly named. */
final class SourceSizes {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 30;
    private static final int CONSTRUCTOR_PARAMETERS = 5;
    private static final Pattern FORBIDDEN =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Common|Base|Data|Info|Processor)");

    private SourceSizes() {}

    /** What is wrong in these files, one line each. */
    static List<String> faults(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> faults = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Reading(unit, positions, faults).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static final class Reading extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> faults;
        private final String file;

        Reading(CompilationUnitTree unit, SourcePositions positions, List<String> faults) {
            this.unit = unit;
            this.positions = positions;
            this.faults = faults;
            this.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
            if (lines > FILE_LINES) {
                faults.add(file + ": " + lines + " lines, at most " + FILE_LINES);
            }
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (FORBIDDEN.matcher(name).matches()) {
                faults.add(file + ": a name that says nothing: " + name);
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String name = file + ": " + method.getName();
            if (method.getBody() != null && lines(method.getBody()) > METHOD_LINES) {
                faults.add(name + " has " + lines(method.getBody()) + " lines, at most " + METHOD_LINES);
            }
            boolean constructor = method.getReturnType() == null && !inRecord();
            if (constructor && method.getParameters().size() > CONSTRUCTOR_PARAMETERS) {
                faults.add(name + " takes " + method.getParameters().size() + " parameters, at most "
                        + CONSTRUCTOR_PARAMETERS);
            }
            return super.visitMethod(method, nothing);
        }

        private boolean inRecord() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private long lines(Tree tree) {
            LineMap map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
        }
    }
}
