package kz.ruqsat.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.app.Settings;
import kz.ruqsat.core.shared.Iin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The folder into which an operator's scanner writes, one for each operator, named by IIN. A file is taken when it has
 * rested for a moment, ends as a file of its kind ends, and did not change while it was read; what was taken goes into
 * the folder {@code taken} beside it.
 */
@Component
public class ScanFolder {
    /** A scanner that writes does not rest so long. */
    private static final Duration REST = Duration.ofSeconds(2);

    private static final int LIST = 50;

    private final Path root;
    private final long limit;
    private final InstantSource time;

    @Autowired
    ScanFolder(Settings settings, InstantSource time) {
        this(settings.window().scans(), settings.attachmentLimit().toBytes(), time);
    }

    ScanFolder(Path root, long limit, InstantSource time) {
        this.root = root;
        this.limit = limit;
        this.time = time;
    }

    /**
     * A file in the folder.
     *
     * @param ready whether it has rested; its end is looked at when it is taken
     */
    public record Scan(String name, long size, Instant writtenAt, boolean ready) {}

    /** The bytes of a scan that was found whole. */
    public record Taken(String name, byte[] bytes) {}

    /** What lies in the operator's folder, the newest first; empty too when there is no such folder. */
    public List<Scan> list(Iin operator) {
        Path folder = root.resolve(operator.value());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(file -> look(file).stream())
                    .sorted(Comparator.comparing(Scan::writtenAt).reversed().thenComparing(Scan::name))
                    .limit(LIST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
    }

    private Optional<Scan> look(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            long size = Files.size(file);
            boolean ready = size > 0 && !time.instant().isBefore(written.plus(REST));
            return Optional.of(new Scan(file.getFileName().toString(), size, written, ready));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + file, e);
        }
    }

    /**
     * Reads a file of the operator's folder, if it is whole; it stays where it is until {@link #taken} is said of it.
     *
     * @return empty when there is none of that name, or it is still being written
     */
    public Optional<Taken> read(Iin operator, String name) {
        // Only what the list names: a name from the browser leads nowhere else.
        Optional<Scan> listed = list(operator).stream()
                .filter(scan -> scan.name().equals(name) && scan.ready() && scan.size() <= limit)
                .findFirst();
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Path file = root.resolve(operator.value()).resolve(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean still = bytes.length == listed.get().size() && look(file).equals(listed);
            return still && ScanEnds.whole(bytes) ? Optional.of(new Taken(name, bytes)) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** The file was attached: it goes out of the way. */
    public void taken(Iin operator, String name) {
        Path folder = root.resolve(operator.value());
        try {
            Path aside = Files.createDirectories(folder.resolve("taken"));
            Files.move(folder.resolve(name), aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException _) {
            // somebody has taken it away himself
        } catch (IOException e) {
            throw new UncheckedIOException("moving " + name + " in " + folder, e);
        }
    }
}
