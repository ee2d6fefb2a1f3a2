package kz.ruqsat.app.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded database's three roles: made at random at the first start, kept in
 * the data directory in a file that only its owner may read.
 *
 * @param superuser of the role that made the cluster
 * @param owner of the role that owns and migrates the tables
 * @param server of the role that the server works as
 */
record Passwords(String superuser, String owner, String server) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static Passwords in(Path file) throws IOException {
        if (Files.notExists(file)) {
            new Passwords(random(), random(), random()).write(file);
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new Passwords(read(stored, "superuser"), read(stored, "owner"), read(stored, "server"));
    }

    private void write(Path file) throws IOException {
        Properties stored = new Properties();
        stored.setProperty("superuser", superuser);
        stored.setProperty("owner", owner);
        stored.setProperty("server", server);
        StringWriter text = new StringWriter();
        stored.store(text, "Passwords of the embedded PostgreSQL");
        // Whole or not at all: half a file would lock everybody out.
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, OWNER_ONLY);
        Files.writeString(unfinished, text.toString(), StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String read(Properties stored, String role) throws IOException {
        String password = stored.getProperty(role);
        if (password == null) {
            throw new IOException("the file of passwords has none for " + role);
        }
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
