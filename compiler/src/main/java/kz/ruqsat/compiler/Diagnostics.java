package kz.ruqsat.compiler;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong. A passage repeated by {@code *name} is complained about once, where it stands. */
final class Diagnostics {
    private final SortedSet<Diagnostic> found = new TreeSet<>();

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    int count() {
        return found.size();
    }

    List<Diagnostic> sorted() {
        return List.copyOf(found);
    }
}
