package kz.ruqsat.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import kz.ruqsat.core.shared.Iin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final Iin OPERATOR = new Iin("850101300015");
    private static final byte[] WHOLE = "%PDF-1.7 one page\nstartxref\n17\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path root;

    private ScanFolder folder;
    private Path own;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = new ScanFolder(root, 1000, () -> NOW);
        own = Files.createDirectories(root.resolve(OPERATOR.value()));
    }

    private void write(String name, byte[] bytes, Instant at) throws IOException {
        Files.setLastModifiedTime(Files.write(own.resolve(name), bytes), FileTime.from(at));
    }

    @Test
    void takesAFileThatHasRestedAndIsWhole() throws IOException {
        write("page.pdf", WHOLE, NOW.minusSeconds(5));

        assertThat(folder.read(OPERATOR, "page.pdf").orElseThrow().bytes()).isEqualTo(WHOLE);
        folder.taken(OPERATOR, "page.pdf");
        assertThat(folder.list(OPERATOR)).isEmpty();
        assertThat(own.resolve("taken").resolve("page.pdf")).exists();
    }

    @Test
    void leavesAFileThatIsStillBeingWritten() throws IOException {
        write("page.pdf", WHOLE, NOW.minusMillis(500));

        assertThat(folder.list(OPERATOR))
                .singleElement()
                .satisfies(scan -> assertThat(scan.ready()).isFalse());
        assertThat(folder.read(OPERATOR, "page.pdf")).isEmpty();
    }

    @Test
    void leavesAFileWithoutItsEndHoweverLongItRests() throws IOException {
        byte[] half = "%PDF-1.7 one page\nstartx".getBytes(StandardCharsets.US_ASCII);
        write("half.pdf", half, NOW.minusSeconds(3600));
        write("half.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, NOW.minusSeconds(3600));
        write("half.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 1}, NOW.minusSeconds(3600));
        write("empty.pdf", new byte[0], NOW.minusSeconds(3600));

        assertThat(folder.list(OPERATOR))
                .hasSize(4)
                .allSatisfy(
                        scan -> assertThat(folder.read(OPERATOR, scan.name())).isEmpty());
    }

    @Test
    void readsNothingOutsideTheOperatorsOwnFolder() throws IOException {
        Files.write(root.resolve("other.pdf"), WHOLE);

        assertThat(folder.read(OPERATOR, "../other.pdf")).isEmpty();
        assertThat(folder.list(new Iin("040229500035"))).isEmpty();
    }
}
