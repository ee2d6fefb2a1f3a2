package kz.ruqsat.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/**
 * This build's classes for processes of their own. They are put into jars, because the JVM keeps the classes that it has
 * read and checked in an archive only for a class path of jars; with the archive a process starts in half the time. Made
 * once, deleted with this JVM.
 */
final class ProcessClasses {
    private static final ProcessClasses MADE = make();

    private final Path folder;
    private final String classPath;

    private ProcessClasses(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** What a JVM needs to run one of the programs. */
    static List<String> options(String main) {
        return List.of("-cp", MADE.classPath, main);
    }

    /** What makes a program that is started often start fast; its first orderly end writes the archive. */
    static List<String> archiving(String main) {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive(main), "-Xlog:disable");
    }

    /** Whether that program starts from the archive by now. */
    static boolean archived(String main) {
        return Files.isRegularFile(archive(main));
    }

    private static Path archive(String main) {
        return MADE.folder.resolve(main + ".jsa");
    }

    private static ProcessClasses make() {
        try {
            Path folder = Files.createTempDirectory("ruqsat-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "classes-end"));
            return new ProcessClasses(
                    folder,
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .map(place -> Files.isDirectory(place) ? jar(place, folder) : place)
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path jar(Path classes, Path folder) {
        try (Stream<Path> files = Files.walk(classes)) {
            Path jar = Files.createTempFile(folder, "classes", ".jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out)) {
                entries.setLevel(Deflater.NO_COMPRESSION);
                // Folders too: Spring finds its components by walking them.
                for (Path file : files.filter(one -> !one.equals(classes)).toList()) {
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    entries.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, entries);
                    }
                    entries.closeEntry();
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
