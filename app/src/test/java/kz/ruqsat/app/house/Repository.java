package kz.ruqsat.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, found from the folder of a module or from the root. */
final class Repository {
    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ruqsat"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "Not within the repository: " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }

    /** The files under a folder of the repository whose names end so. */
    static Stream<Path> files(String folder, String end) {
        try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
            List<Path> found = walk.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
