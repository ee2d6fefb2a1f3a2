package kz.ruqsat.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file of YAML, or of JSON, which is YAML too, into nodes that know their places. */
final class YamlFile {
    private static final int ALIASES = 10_000;

    private YamlFile() {}

    /** The file's root; absent, and complained about, when there is no such file or it is no YAML. */
    static Value open(Path folder, Path file, Diagnostics diagnostics) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            diagnostics.add(new Diagnostic(name, 1, 1, "", "no such file", "this file"));
            return new Value(name, null, "", diagnostics);
        }
        return new Value(name, parse(name, file, diagnostics), "", diagnostics);
    }

    private static @Nullable Node parse(String name, Path file, Diagnostics diagnostics) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(ALIASES)
                .build();
        try {
            Node root = new Compose(settings).composeString(text(file)).orElse(null);
            if (root == null) {
                diagnostics.add(new Diagnostic(name, 1, 1, "", "an empty file", "a mapping"));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            diagnostics.add(new Diagnostic(name, line, column, "", notYaml(e.getProblem()), "well-formed YAML"));
        } catch (YamlEngineException e) {
            diagnostics.add(new Diagnostic(name, 1, 1, "", notYaml(e.getMessage()), "well-formed YAML"));
        } catch (CharacterCodingException _) {
            diagnostics.add(new Diagnostic(name, 1, 1, "", "bytes that are no UTF-8", "text in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return null;
    }

    /** Editors on Windows put a byte order mark before the text. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String notYaml(@Nullable String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        return "what is no YAML [" + first + "]";
    }
}
