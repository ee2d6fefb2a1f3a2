package kz.ruqsat.compiler;

/** Where something stands: the file relative to the regulations' folder, line and column from 1, path in the file. */
public record Place(String file, int line, int column, String path) {

    /** A complaint about what stands here. */
    public Diagnostic expected(String expected, String found) {
        return new Diagnostic(file, line, column, path, found, expected);
    }
}
