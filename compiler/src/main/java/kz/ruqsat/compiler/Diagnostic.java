package kz.ruqsat.compiler;

import java.util.Comparator;

/**
 * What is wrong with the regulations, and where.
 *
 * @param file relative to the folder of the regulations
 * @param line from 1
 * @param column from 1
 * @param path where in the file's structure, such as {@code variants[0].steps[2].role}
 * @param found what stands there
 * @param expected what should
 */
public record Diagnostic(String file, int line, int column, String path, String found, String expected)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::line)
            .thenComparing(Diagnostic::column)
            .thenComparing(Diagnostic::found)
            .thenComparing(Diagnostic::expected);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: found …, expected … (path)}, as editors and terminals can follow it. */
    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": found " + found + ", expected " + expected;
        return path.isEmpty() ? place : place + " (" + path + ")";
    }
}
