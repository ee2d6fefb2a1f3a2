package kz.ruqsat.sandbox.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document in one file, UTF-8. A trouble with the disk is an {@link UncheckedIOException}. */
public final class JsonFile {
    /** The one JSON reader and writer of the sandbox; keeps properties in the order they are declared. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Path path;

    public JsonFile(Path path) {
        this.path = path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public <T> T read(Class<T> type) {
        try {
            return JSON.readValue(Files.readAllBytes(path), type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    public void write(Object value) {
        replace(path, JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(value));
    }

    /** Writes beside the file and renames, so that a reader never meets half a file. */
    public static void replace(Path path, byte[] content) {
        try {
            var folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "." + path.getFileName(), ".new");
            Files.write(fresh, content);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
