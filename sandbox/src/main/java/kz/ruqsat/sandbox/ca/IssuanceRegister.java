package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.files.JsonFile;
import org.jspecify.annotations.Nullable;

/**
 * What was issued and what was revoked: a file of JSON lines that only grows, so that certificates under old
 * signatures stay known for ever.
 */
public final class IssuanceRegister {
    /**
     * One certificate.
     *
     * @param revokedAt null while it is good
     * @param family of the authority that issued it; null in lines from before there were two
     */
    public record Entry(
            BigInteger serial,
            String subject,
            @Nullable Instant revokedAt,
            @Nullable Family family) {

        boolean issuedBy(Family asked) {
            return (family == null ? Family.RSA : family) == asked;
        }

        boolean revokedBy(Instant now) {
            return revokedAt != null && !revokedAt.isAfter(now);
        }
    }

    private final Path path;
    private final Map<BigInteger, Entry> entries = new ConcurrentHashMap<>();

    IssuanceRegister(Path path) {
        this.path = path;
        if (Files.exists(path)) {
            read();
        }
    }

    public Optional<Entry> find(BigInteger serial) {
        return Optional.ofNullable(entries.get(serial));
    }

    List<Entry> revoked(Family family, Instant now) {
        return entries.values().stream()
                .filter(e -> e.issuedBy(family) && e.revokedBy(now))
                .toList();
    }

    synchronized void add(Entry entry) {
        entries.put(entry.serial(), entry);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(
                    path,
                    JsonFile.JSON.writeValueAsString(entry) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private void read() {
        try {
            for (var line : Files.readAllLines(path)) {
                // A line torn by a crash belongs to a certificate that nobody has got yet.
                if (line.endsWith("}")) {
                    var entry = JsonFile.JSON.readValue(line, Entry.class);
                    entries.put(entry.serial(), entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
